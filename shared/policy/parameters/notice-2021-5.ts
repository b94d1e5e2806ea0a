// 沪人社规〔2021〕5号: skill-level certificates only, paid from an insurance fund account. Its text is not at hand; the
// values are those that the evaluation of 2025 quotes (tables 1-4, 1-8), which is no law and is not cited. Where it says
// nothing of this notice, the excluded posts and routes and the deadline are read as in the next one (口径 R-38).

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Dated } from './dated.ts'
import type { CategoryTerms, Programme } from './programme.ts'

const START = plainDate('2021-03-01')
const DOCUMENT = '沪人社规〔2021〕5号'

const terms = (changes: Partial<CategoryTerms>): Dated<CategoryTerms> => [
  {
    from: START,
    citation: DOCUMENT,
    value: {
      ratio: 100,
      ratioIfEmployed: null,
      deadlineMonths: 12,
      outsiders: false,
      unemployedOnly: false,
      routing: ['household'],
      ...changes,
    },
  },
]

export const notice2021No5: Programme = {
  id: '2021-5',
  document: DOCUMENT,
  title: '关于对本市劳动者获得职业技能等级证书实施职业技能提升补贴的通知',
  citations: {
    regime: DOCUMENT,
    category: DOCUMENT,
    'excluded-post': DOCUMENT,
    'working-age': `${DOCUMENT}；工作指引 法定劳动年龄段`,
    'certificate-state': DOCUMENT,
    'certificate-route': DOCUMENT,
    'certificate-covered': DOCUMENT,
    'catalogue-class': `${DOCUMENT}（不分类）`,
    'continuous-employment': `${DOCUMENT}（无此条件）`,
    'care-work': `${DOCUMENT}（无此条件）`,
    'student-level': DOCUMENT,
    'student-once': DOCUMENT,
    'skilled-post': `${DOCUMENT}（无此条件）`,
    'employed-at-application': `${DOCUMENT}（无此条件）`,
    deadline: DOCUMENT,
    'same-occupation': DOCUMENT,
    'annual-limit': DOCUMENT,
    'in-service-annual-limit': `${DOCUMENT}（无此条件）`,
  },
  coverage: {
    'skill-level': [{ from: START, citation: DOCUMENT, value: 'every' }],
    qualification: [],
    'special-ability': [],
  },
  excludedRoutes: ['competition-promotion', 'direct-recognition', 'commendation'],
  standards: [
    {
      from: START,
      citation: DOCUMENT,
      value: {
        by: 'level',
        general: { 5: 1500, 4: 2000, 3: 2500, 2: 3000, 1: 3500, ungraded: null },
        priority: null,
      },
    },
  ],
  categories: {
    'in-service': terms({ ratio: 80, outsiders: true, routing: ['employer'] }),
    disabled: terms({}),
    veteran: terms({}),
    'secondary-student': terms({ ratio: 80, outsiders: true, routing: ['school'] }),
    'higher-student': terms({ ratio: 80, outsiders: true, routing: ['school'] }),
    unemployed: terms({}),
    xiebao: terms({}),
    'rural-surplus': terms({}),
  },
  continuousEmploymentMonths: null,
  careWork: [],
  skilledPosts: [],
  careWomenAgeMonths: null,
  annualLimit: {
    most: 3,
    exempt: ['secondary-student'],
    trainingNotCounted: ['enterprise-staff', 'online'],
  },
  inServiceAnnualLimit: [],
  districtsFund: false,
}
