// 政策依据: every rule by clause, with its reading and its parameters over time, straight from the data the engine runs
// on, so that the page cannot say anything else than the decisions do.

import { RULE_IDS, type RuleId } from './assessment.ts'
import { INTERPRETATIONS, type Interpretation, type InterpretationId } from './interpretations.ts'
import type { Dated } from './parameters/dated.ts'
import type { Programme, StandardColumn, Standards } from './parameters/programme.ts'
import { CURRENT_RULE_SET, type RuleSet } from './rule-set.ts'
import { RULES } from './rules/rules.ts'
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

export type Clause = {
  readonly rule: RuleId
  readonly title: string
  readonly reading: string
  readonly interpretations: readonly ({ readonly id: InterpretationId } & Interpretation)[]
  readonly programmes: readonly {
    readonly document: string
    readonly citation: string
    readonly parameters: readonly ClauseParameter[]
  }[]
}

const READINGS: Readonly<Record<RuleId, { reading: string; interpretations: readonly InterpretationId[] }>> =
  {
    regime: {
      reading: '按申请日期和发证日期确定适用的政策；无适用政策的不再判断其他条件。',
      interpretations: ['R-13'],
    },
    category: {
      reading: '按发证日期当日的身份状态认定补贴对象，符合多类的逐类判断，取比例最高的一类。',
      interpretations: ['R-1', 'R-12', 'R-14', 'R-21', 'R-22'],
    },
    'excluded-post': {
      reading: '发证日期为公务员（含参公）或事业单位非工勤技能岗位人员的，不可申请。',
      interpretations: [],
    },
    'working-age': {
      reading: '发证日期年满16周岁，未领取基本养老待遇且未达法定退休年龄。',
      interpretations: ['R-2'],
    },
    'certificate-state': {
      reading: '证书可查询，机构和项目双备案；已撤销的不可申请，尚未归集的待核。',
      interpretations: [],
    },
    'certificate-route': {
      reading: '经评价或竞赛取得；直接认定、晋升、表彰、比照发证的不可申请。',
      interpretations: [],
    },
    'certificate-covered': { reading: '证书属于适用政策的补贴项目。', interpretations: [] },
    'catalogue-class': { reading: '按目录确定A、B、C类；B类目录未载入时类别待定。', interpretations: [] },
    'continuous-employment': { reading: '在职人员自获证起持续在沪就业满6个月。', interpretations: ['R-5'] },
    'care-work': {
      reading: '发证后12个月内在养老护理、家政服务岗位就业并达到从业要求。',
      interpretations: ['R-4', 'R-16'],
    },
    'student-level': { reading: '高等院校毕业学年学生须取得中级及以上证书。', interpretations: ['R-3'] },
    'student-once': { reading: '中等职业学校毕业学年学生享受1次。', interpretations: ['R-9'] },
    'skilled-post': {
      reading: '技岗匹配项目申请时须在沪就业，并提供相应技能岗位就业材料。',
      interpretations: [],
    },
    'employed-at-application': { reading: '申请时在沪就业的，提高补贴比例。', interpretations: [] },
    deadline: {
      reading: '自发证之日起在期限内申请，对应日当日有效。',
      interpretations: ['R-6', 'R-18', 'R-30'],
    },
    'same-occupation': {
      reading: '同一职业同一等级只可申请1次，已享受的不可再享受该等级及以下等级。',
      interpretations: ['R-7', 'R-9', 'R-29'],
    },
    'annual-limit': { reading: '每自然年合计不超过3次。', interpretations: ['R-9', 'R-29'] },
    'in-service-annual-limit': {
      reading: '以在职人员身份每自然年1次。',
      interpretations: ['R-8', 'R-11', 'R-15'],
    },
  }

const TITLES: ReadonlyMap<RuleId, string> = new Map(RULES.map(({ rule }) => [rule.id, rule.title]))

/** The Chinese title of a rule, wherever a decision is explained. */
export const ruleTitle = (rule: RuleId): string => TITLES.get(rule) ?? '适用政策'

const over = <T>(name: string, list: Dated<T>, say: (value: T) => string): ClauseParameter[] =>
  list.map(({ from, citation, value }) => ({ name, value: say(value), from, citation }))

const sayColumn = (column: StandardColumn): string =>
  [column[5], column[4], column[3], column[2], column[1], column.ungraded ?? '无'].join('/')

function sayStandards(standards: Standards): string {
  if (standards.by === 'class')
    return (['A', 'B', 'C'] as const).map((each) => `${each}类${sayColumn(standards[each])}`).join('；')
  const { general, priority } = standards
  return priority === null ? sayColumn(general) : `${sayColumn(general)}；重点职业${sayColumn(priority)}`
}

const COVERAGE_WORDS = {
  every: '全部',
  'listed-219': '219号目录内',
  'ai-item': '人工智能数据标注、人工智能模型运用',
  'listed-219-or-catalogued': '219号目录内，或列入A、B类目录',
} as const

const byCategory = (
  programme: Programme,
  say: (
    terms: NonNullable<Programme['categories'][keyof Programme['categories']]>[number]['value'],
  ) => string,
): ClauseParameter[] =>
  CATEGORIES.flatMap((category) => over(CATEGORY_TITLES[category], programme.categories[category] ?? [], say))

/** What the programme sets for a rule; rules without parameters have none. */
function parametersOf(rule: RuleId, programme: Programme): readonly ClauseParameter[] {
  const fixed = (name: string, value: string): ClauseParameter[] => [
    { name, value, from: null, citation: programme.citations[rule] },
  ]
  switch (rule) {
    case 'category':
      return byCategory(programme, ({ ratio, outsiders }) => `${ratio}%${outsiders ? '' : '，限本市户籍'}`)
    case 'catalogue-class':
      return over('补贴标准（五/四/三/二/一级/不区分等级，元）', programme.standards, sayStandards)
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
        : fixed('月数', `${programme.continuousEmploymentMonths}个月`)
    case 'care-work':
      return over('从业要求', programme.careWork, (condition) =>
        condition.kind === 'six-months' ? `连续满${condition.months}个月` : '申请时仍在岗',
      )
    case 'skilled-post':
      return programme.skilledPosts.length === 0 ? [] : fixed('职业', programme.skilledPosts.join('、'))
    case 'employed-at-application':
      return byCategory(programme, ({ ratio, ratioIfEmployed }) =>
        ratioIfEmployed === null ? `${ratio}%` : `${ratio}%，在沪就业${ratioIfEmployed}%`,
      )
    case 'deadline':
      return byCategory(programme, ({ deadlineMonths }) => `${deadlineMonths}个月`)
    case 'annual-limit':
      return fixed('每年不超过', `${programme.annualLimit.most}次`)
    case 'in-service-annual-limit':
      return over('每年', programme.inServiceAnnualLimit, ({ most, since }) => `${most}次（${since}起申请）`)
    case 'regime':
    case 'excluded-post':
    case 'working-age':
    case 'certificate-state':
    case 'student-level':
    case 'student-once':
    case 'same-occupation':
      return []
  }
}

const programmesOf = ({ regimes }: RuleSet): Programme[] => [
  ...new Set(regimes.flatMap(({ value }) => value.flatMap(({ value: regime }) => regime.programme ?? []))),
]

export const clauseIndex = (ruleSet: RuleSet = CURRENT_RULE_SET): readonly Clause[] =>
  RULE_IDS.map((rule) => ({
    rule,
    title: ruleTitle(rule),
    reading: READINGS[rule].reading,
    interpretations: READINGS[rule].interpretations.map((id) => ({ id, ...INTERPRETATIONS[id] })),
    programmes: programmesOf(ruleSet).map((programme) => ({
      document: programme.document,
      citation: programme.citations[rule],
      parameters: parametersOf(rule, programme),
    })),
  }))
