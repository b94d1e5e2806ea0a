// 沪人社规〔2025〕7号, certificates issued from 2025-05-01 to 2028-04-30: catalogues A, B and C, six months of employment
// for those in service, more for those who have found work when they apply.

import { plainDate } from '#shared/kernel/plain-date.ts'
import { IN_SERVICE_LIMIT } from './in-service-limit.ts'
import { SKILLED_POST_OCCUPATIONS } from './occupations.ts'
import type { Dated } from './dated.ts'
import type { CategoryTerms, Programme } from './programme.ts'

const START = plainDate('2025-05-01')
const DOCUMENT = '沪人社规〔2025〕7号'

const terms = (clause: string, changes: Partial<CategoryTerms>): Dated<CategoryTerms> => [
  {
    from: START,
    citation: `${DOCUMENT} ${clause}`,
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
const STUDENT = {
  ratio: 80,
  ratioIfEmployed: 100,
  deadlineMonths: 24,
  outsiders: true,
  routing: ['school'],
} as const
const NOT_WORKING = { ratioIfEmployed: 120, unemployedOnly: true } as const

export const notice2025No7: Programme = {
  id: '2025-7',
  document: DOCUMENT,
  title: '关于进一步完善职业技能提升补贴政策的通知',
  citations: {
    regime: `${DOCUMENT} 五（一）、五（二）、五（五）`,
    category: `${DOCUMENT} 一（一）`,
    'excluded-post': `${DOCUMENT} 一（四）8`,
    'working-age': `${DOCUMENT} 一（一）1；渐进式延迟法定退休年龄办法`,
    'certificate-state': `${DOCUMENT} 一（二）`,
    'certificate-route': `${DOCUMENT} 一（四）8`,
    'certificate-covered': `${DOCUMENT} 一（二）、五（四）`,
    'catalogue-class': `${DOCUMENT} 一（二）、五（四）`,
    'continuous-employment': `${DOCUMENT} 一（四）1`,
    'care-work': `${DOCUMENT} 一（五）`,
    'student-level': `${DOCUMENT} 一（四）3`,
    'student-once': `${DOCUMENT} 一（四）3`,
    'skilled-post': `${DOCUMENT} 一（四）6`,
    'employed-at-application': `${DOCUMENT} 一（四）3、一（四）5`,
    deadline: `${DOCUMENT} 二（一）`,
    'same-occupation': `${DOCUMENT} 一（四）7`,
    'annual-limit': `${DOCUMENT} 五（三）`,
    'in-service-annual-limit': `${DOCUMENT} 五（三）`,
  },
  coverage: {
    'skill-level': [{ from: START, citation: `${DOCUMENT} 一（二）`, value: 'every' }],
    qualification: [
      { from: START, citation: `${DOCUMENT} 一（二）、五（四）`, value: 'listed-219-or-catalogued' },
    ],
    'special-ability': [{ from: START, citation: `${DOCUMENT} 一（二）`, value: 'every' }],
  },
  excludedRoutes: ['competition-promotion', 'direct-recognition', 'commendation', 'foreign-equivalence'],
  standards: [
    {
      from: START,
      citation: `${DOCUMENT} 一（三）`,
      value: {
        by: 'class',
        A: { 5: 1950, 4: 2600, 3: 3250, 2: 3900, 1: 4550, ungraded: 1000 },
        B: { 5: 1500, 4: 2000, 3: 2700, 2: 3200, 1: 3700, ungraded: 800 },
        C: { 5: 800, 4: 800, 3: 1500, 2: 1500, 1: 1500, ungraded: 500 },
      },
    },
  ],
  categories: {
    'in-service': terms('一（四）1', { ratio: 80, outsiders: true, routing: ['employer'] }),
    flexible: terms('一（四）2', { outsiders: true, routing: ['insurance', 'household'] }),
    disabled: terms('一（四）4', {}),
    veteran: terms('一（四）4', {}),
    'employment-difficulty': terms('一（四）4', {}),
    'secondary-student': terms('一（四）3', STUDENT),
    'higher-student': terms('一（四）3', STUDENT),
    unemployed: terms('一（四）5', NOT_WORKING),
    xiebao: terms('一（四）5', NOT_WORKING),
    'rural-surplus': terms('一（四）5', NOT_WORKING),
    unregistered: terms('一（四）5', NOT_WORKING),
    'care-worker': terms('一（五）', {
      ratio: 80,
      deadlineMonths: 24,
      outsiders: true,
      routing: ['care-employer'],
    }),
  },
  continuousEmploymentMonths: 6,
  careWork: [
    {
      from: START,
      citation: `${DOCUMENT} 一（五）`,
      value: { kind: 'six-months', startWithinMonths: 12, months: 6 },
    },
  ],
  skilledPosts: SKILLED_POST_OCCUPATIONS.map(({ code }) => code),
  careWomenAgeMonths: 60 * 12,
  annualLimit: { most: 3, exempt: [], trainingNotCounted: ['enterprise-staff'] },
  inServiceAnnualLimit: IN_SERVICE_LIMIT,
  districtsFund: true,
}
