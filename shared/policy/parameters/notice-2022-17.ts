// 沪人社规〔2022〕17号 with its three refinements: 219号 (qualifications issued after 2022-08-22, 口径 R-34), 25号 (flexible workers from
// elsewhere, from 2023-10-01, 口径 R-1) and 20号 (from 2024-11-14: +30 % for the 17 occupations, the AI items, care
// workers; from 2025-01-01 one a year for those in service). Values as the evaluation of 2025 quotes them, which is no law and
// is not cited; no source prints the clauses of 17号.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Dated } from './dated.ts'
import { IN_SERVICE_LIMIT } from './in-service-limit.ts'
import type { CategoryTerms, Programme } from './programme.ts'

const START = plainDate('2021-06-01')
/** 发文之日（2022-08-22）后颁发: that day itself is not after it (口径 R-34). */
const AFTER_NO_219 = plainDate('2022-08-23')
const FLEXIBLE_OUTSIDERS = plainDate('2023-10-01')
const PILOT = plainDate('2024-11-14')
const DOCUMENT = '沪人社规〔2022〕17号'
const NO_219 = '沪人社职〔2022〕219号'
const NO_25 = '沪人社规〔2023〕25号'
const NO_20 = '沪人社规〔2024〕20号'

const BASE: CategoryTerms = {
  ratio: 100,
  ratioIfEmployed: null,
  deadlineMonths: 12,
  outsiders: false,
  unemployedOnly: false,
  routing: ['household'],
}
const CITATION = DOCUMENT

const terms = (changes: Partial<CategoryTerms>): Dated<CategoryTerms> => [
  { from: START, citation: CITATION, value: { ...BASE, ...changes } },
]
const FLEXIBLE = { routing: ['household', 'insurance'] } as const

const GENERAL = { 5: 1500, 4: 2000, 3: 2500, 2: 3000, 1: 3500, ungraded: 1000 }

export const notice2022No17: Programme = {
  id: '2022-17',
  document: DOCUMENT,
  title: '关于本市劳动者申领职业技能提升补贴有关事项的通知',
  citations: {
    regime: `${DOCUMENT}；沪人社规〔2025〕7号 五（一）`,
    category: DOCUMENT,
    'excluded-post': DOCUMENT,
    'working-age': `${DOCUMENT}；工作指引 法定劳动年龄段；国发〔1978〕104号、渐进式延迟法定退休年龄办法`,
    'certificate-state': DOCUMENT,
    'certificate-route': DOCUMENT,
    'certificate-covered': `${DOCUMENT}；${NO_219}`,
    'catalogue-class': `${DOCUMENT}（不分类）`,
    'continuous-employment': `${DOCUMENT}（无此条件）`,
    'care-work': `${NO_20} 一（三）`,
    'student-level': DOCUMENT,
    'student-once': DOCUMENT,
    'skilled-post': `${DOCUMENT}（无此条件）`,
    'employed-at-application': `${DOCUMENT}（无此条件）`,
    deadline: DOCUMENT,
    'same-occupation': DOCUMENT,
    'annual-limit': DOCUMENT,
    'in-service-annual-limit': `${NO_20} 五（十）`,
  },
  coverage: {
    'skill-level': [{ from: START, citation: DOCUMENT, value: 'every' }],
    qualification: [{ from: AFTER_NO_219, citation: NO_219, value: 'listed-219' }],
    'special-ability': [{ from: PILOT, citation: `${NO_20} 一（二）`, value: 'ai-item' }],
  },
  excludedRoutes: ['competition-promotion', 'direct-recognition', 'commendation'],
  standards: [
    {
      from: START,
      citation: DOCUMENT,
      value: { by: 'level', general: GENERAL, priority: null },
    },
    {
      from: PILOT,
      citation: `${DOCUMENT}；${NO_20} 一（一）、一（二）`,
      value: {
        by: 'level',
        general: GENERAL,
        priority: { 5: 1950, 4: 2600, 3: 3250, 2: 3900, 1: 4550, ungraded: null },
      },
    },
  ],
  categories: {
    'in-service': terms({ ratio: 80, outsiders: true, routing: ['employer'] }),
    flexible: [
      { from: START, citation: CITATION, value: { ...BASE, ...FLEXIBLE } },
      { from: FLEXIBLE_OUTSIDERS, citation: NO_25, value: { ...BASE, ...FLEXIBLE, outsiders: true } },
    ],
    disabled: terms({}),
    veteran: terms({}),
    'employment-difficulty': terms({}),
    'secondary-student': terms({ ratio: 80, outsiders: true, routing: ['school'] }),
    'higher-student': terms({ ratio: 80, outsiders: true, routing: ['school'] }),
    unemployed: terms({}),
    xiebao: terms({}),
    'rural-surplus': terms({}),
    unregistered: terms({}),
    'care-worker': [
      {
        from: PILOT,
        citation: `${NO_20} 一（三）`,
        value: { ...BASE, ratio: 80, outsiders: true, routing: ['household', 'care-employer'] },
      },
    ],
  },
  continuousEmploymentMonths: null,
  careWork: [
    {
      from: PILOT,
      citation: `${NO_20} 一（三）`,
      value: { kind: 'still-working', startWithinMonths: 12 },
    },
  ],
  skilledPosts: [],
  careWomenAgeMonths: null,
  annualLimit: {
    most: 3,
    exempt: ['secondary-student'],
    trainingNotCounted: ['enterprise-staff', 'online'],
  },
  inServiceAnnualLimit: IN_SERVICE_LIMIT,
  districtsFund: true,
}
