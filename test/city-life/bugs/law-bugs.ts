// Bugs in the joint between the law and the records that it is read on.

import type { PlantedBug } from './planted-bug.ts'

const NOTICE = 'shared/policy/parameters/notice-2025-7.ts'
const LEVELS = 'shared/policy/rules/same-occupation.ts'

export const LAW_BUGS: readonly PlantedBug[] = [
  {
    name: 'an occupation bars its own level only, and not the lower ones',
    breaks: 'M-1',
    file: LEVELS,
    find: 'item.level <= level)',
    replace: 'item.level === level)',
  },
  {
    name: 'what is on its way does not count as history',
    breaks: 'M-1',
    file: 'shared/policy/counted-history.ts',
    find: "(item.state === 'paid' || item.state === 'pending') &&",
    replace: "item.state === 'paid' &&",
  },
  {
    name: 'in service three times a year instead of once',
    breaks: 'M-2',
    file: 'shared/policy/rules/in-service-annual-limit.ts',
    find: 'const outcome = counted.length >= most',
    replace: 'const outcome = counted.length >= most + 2',
  },
  {
    name: 'a year counts six items instead of three',
    breaks: 'M-2',
    file: 'shared/policy/rules/annual-limit.ts',
    find: 'if (counted.length >= most) return',
    replace: 'if (counted.length >= most + 3) return',
  },
  {
    name: 'the deadline is forgotten',
    breaks: 'M-4',
    file: 'shared/policy/rules/deadline.ts',
    find: 'const inTime = applied <= lastDay',
    replace: 'const inTime = applied >= issued',
  },
  {
    name: 'three months of employment suffice',
    breaks: 'M-4',
    file: NOTICE,
    find: 'continuousEmploymentMonths: 6',
    replace: 'continuousEmploymentMonths: 3',
  },
  {
    name: 'in service at the full standard',
    breaks: 'M-4',
    file: NOTICE,
    find: "'in-service': terms('一（四）1', { ratio: 80,",
    replace: "'in-service': terms('一（四）1', { ratio: 100,",
  },
  {
    name: 'class C is paid as class B',
    breaks: 'M-4',
    file: NOTICE,
    find: 'C: { 5: 800, 4: 800, 3: 1500, 2: 1500, 1: 1500, ungraded: 500 }',
    replace: 'C: { 5: 1500, 4: 2000, 3: 2700, 2: 3200, 1: 3700, ungraded: 800 }',
  },
  {
    name: 'nobody looks into catalogue B',
    breaks: 'M-4',
    file: 'shared/policy/catalogue-class.ts',
    find: "catalogueB.includes(occupationCode) ? 'B' : 'C'",
    replace: "catalogueB.length > 1000 ? 'B' : 'C'",
  },
  {
    name: 'the +30 % is paid for every occupation',
    breaks: 'M-4',
    file: 'shared/policy/parameters/notice-2022-17.ts',
    find: "value: { by: 'level', general: GENERAL, priority: null },",
    replace:
      "value: { by: 'level', general: { 5: 1950, 4: 2600, 3: 3250, 2: 3900, 1: 4550, ungraded: 1000 }, priority: null },",
  },
  {
    name: 'who has no work is paid as if they had found some',
    breaks: 'M-4',
    file: NOTICE,
    find: 'const NOT_WORKING = { ratioIfEmployed: 120, unemployedOnly: true } as const',
    replace: 'const NOT_WORKING = { ratio: 120, ratioIfEmployed: 120, unemployedOnly: true } as const',
  },
  {
    name: 'what has not arrived for a year still counts as known',
    breaks: 'M-8',
    file: 'shared/domain/person/awaited-sources.ts',
    find: 'daysBetween(upTo, applied) <= TOLERATED_LAG_DAYS',
    replace: 'daysBetween(upTo, applied) <= TOLERATED_LAG_DAYS * 8',
  },
]
