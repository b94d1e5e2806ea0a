// What a programme sets for a rule, over time, in words: read from the very data that the rule runs on. Tables that
// would not fit a line (standards, occupations, retirement ages) are shown whole elsewhere.

import type { RuleId } from './assessment.ts'
import type { Dated } from './parameters/dated.ts'
import type { CategoryTerms, Programme } from './parameters/programme.ts'
import {
  CATEGORIES,
  CATEGORY_TITLES,
  CERTIFICATE_KINDS,
  CERTIFICATE_KIND_TITLES,
  CERTIFICATE_ROUTE_TITLES,
} from './vocabulary.ts'

export type ClauseParameter = {
  readonly name: string
  readonly value: string
  /** The issue date from which it holds; null: as long as the programme does. */
  readonly from: string | null
  readonly citation: string
}

const over = <T>(name: string, list: Dated<T>, say: (value: T) => string): ClauseParameter[] =>
  list.map(({ from, citation, value }) => ({ name, value: say(value), from, citation }))

const COVERAGE_WORDS = {
  every: '全部',
  'listed-219': '219号目录内',
  'ai-item': '人工智能数据标注、人工智能模型运用',
  'listed-219-or-catalogued': '219号目录内，或列入A、B类目录',
} as const

const byCategory = (programme: Programme, say: (terms: CategoryTerms) => string): ClauseParameter[] =>
  CATEGORIES.flatMap((category) => over(CATEGORY_TITLES[category], programme.categories[category] ?? [], say))

/** Rules without parameters have none. */
export function parametersOf(rule: RuleId, programme: Programme): readonly ClauseParameter[] {
  const fixed = (name: string, value: string): ClauseParameter[] => [
    { name, value, from: null, citation: programme.citations[rule] },
  ]
  switch (rule) {
    case 'category':
      return byCategory(programme, ({ ratio, outsiders }) => `${ratio}%${outsiders ? '' : '，限本市户籍'}`)
    case 'working-age':
      return programme.careWomenAgeMonths === null
        ? []
        : fixed('养老护理、家政服务女性从业人员', `至${programme.careWomenAgeMonths / 12}周岁`)
    case 'catalogue-class':
      return over('补贴标准', programme.standards, ({ by }) => (by === 'class' ? '按A、B、C类' : '不分类'))
    case 'certificate-covered':
      return CERTIFICATE_KINDS.flatMap((kind) =>
        over(CERTIFICATE_KIND_TITLES[kind], programme.coverage[kind], (test) => COVERAGE_WORDS[test]),
      )
    case 'certificate-route':
      return fixed(
        '不可申请',
        programme.excludedRoutes.map((route) => CERTIFICATE_ROUTE_TITLES[route]).join('、'),
      )
    case 'continuous-employment':
      return programme.continuousEmploymentMonths === null
        ? []
        : fixed('持续就业', `${programme.continuousEmploymentMonths}个月`)
    case 'care-work':
      return over('从业要求', programme.careWork, (condition) =>
        condition.kind === 'six-months' ? `连续满${condition.months}个月` : '申请时仍在岗',
      )
    case 'skilled-post':
      return programme.skilledPosts.length === 0
        ? []
        : fixed('技岗匹配目录', `${programme.skilledPosts.length}个职业（工种）`)
    case 'employed-at-application':
      return byCategory(programme, ({ ratio, ratioIfEmployed }) =>
        ratioIfEmployed === null ? `${ratio}%` : `${ratio}%，在沪就业${ratioIfEmployed}%`,
      ).filter(({ value }) => value.includes('，'))
    case 'deadline':
      return byCategory(programme, ({ deadlineMonths }) => `${deadlineMonths}个月`)
    case 'annual-limit':
      return fixed('每自然年不超过', `${programme.annualLimit.most}次`)
    case 'in-service-annual-limit':
      return over(
        '每自然年',
        programme.inServiceAnnualLimit,
        ({ most, since }) => `${most}次（${since}起申请）`,
      )
    case 'regime':
    case 'excluded-post':
    case 'certificate-state':
    case 'student-level':
    case 'student-once':
    case 'same-occupation':
      return []
  }
}
