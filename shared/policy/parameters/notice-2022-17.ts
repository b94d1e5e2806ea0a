// 沪人社规〔2022〕17号 with its three refinements: 219号 (qualifications, from 2022-08-22), 25号 (flexible workers from
// elsewhere, from 2023-10-01, 口径 R-1) and 20号 (from 2024-11-14: +30 % for the 17 occupations, the AI items, care
// workers; from 2025-01-01 one a year for those in service). Values as the evaluation report quotes them.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Dated } from './dated.ts'
import type { CategoryTerms, Programme } from './programme.ts'

const START = plainDate('2021-06-01')
const FLEXIBLE_OUTSIDERS = plainDate('2023-10-01')
const PILOT = plainDate('2024-11-14')
const PILOT_END = plainDate('2025-11-13')
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
const CITATION = `${DOCUMENT}（评价报告 表1-1、表1-4）`

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
    regime: `${DOCUMENT}（评价报告 表1-7、一（三））；沪人社规〔2025〕7号 五（一）`,
    category: `${DOCUMENT}（评价报告 表1-1）`,
    'excluded-post': `${DOCUMENT}（评价报告 一（二）1（1））`,
    'working-age': `${DOCUMENT}（评价报告 一（二）1（1））；国发〔1978〕104号、渐进式延迟法定退休年龄办法`,
    'certificate-state': `${DOCUMENT}（评价报告 表1-2）；评价报告 2.4.1`,
    'certificate-route': `${DOCUMENT} 三（评价报告 一（二）1（2））`,
    'certificate-covered': `${DOCUMENT}（评价报告 表1-2、表1-3）`,
    'catalogue-class': `${DOCUMENT}（不分类）`,
    'continuous-employment': `${DOCUMENT}（无此条件）`,
    'care-work': `${NO_20} 一（三）`,
    'student-level': `${DOCUMENT}（评价报告 表1-4）`,
    'student-once': `${DOCUMENT}（评价报告 表1-4）`,
    'skilled-post': `${DOCUMENT}（无此条件）`,
    'employed-at-application': `${DOCUMENT}（无此条件）`,
    deadline: `${DOCUMENT}（评价报告 一（二）2（1））`,
    'same-occupation': `${DOCUMENT}（评价报告 一（二）1（3））`,
    'annual-limit': `${DOCUMENT}（评价报告 一（二）1（3））`,
    'in-service-annual-limit': `${NO_20} 五（十）；评价报告 表2-3`,
  },
  coverage: {
    'skill-level': [{ from: START, citation: `${DOCUMENT}（评价报告 表1-2）`, value: 'every' }],
    qualification: [{ from: plainDate('2022-08-22'), citation: NO_219, value: 'listed-219' }],
    'special-ability': [{ from: PILOT, citation: `${NO_20} 一（二）`, value: 'ai-item' }],
  },
  excludedRoutes: ['competition-promotion', 'direct-recognition', 'commendation'],
  standards: [
    {
      from: START,
      citation: `${DOCUMENT}（评价报告 表1-4）`,
      value: { by: 'level', general: GENERAL, priority: null },
    },
    {
      from: PILOT,
      citation: `${DOCUMENT}（评价报告 表1-4）；${NO_20} 一（一）、一（二）`,
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
  inServiceAnnualLimit: [
    {
      from: plainDate('2025-01-01'),
      citation: `${NO_20} 五（十）；评价报告 表2-3`,
      value: {
        most: 1,
        categories: ['in-service', 'care-worker'],
        since: plainDate('2025-01-01'),
        noticeUntil: PILOT_END,
      },
    },
  ],
  districtsFund: true,
}
