// The answer of the engine: section 10's keys, the categories side by side, and a trace in which every rule says what
// the facts are, what the law asks and where both come from. Plain JSON: it is stored, sent and replayed.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { InterpretationId } from './interpretations.ts'
import type { CatalogueClass, Category, District, RegimeId } from './vocabulary.ts'

export const RULE_IDS = [
  'regime',
  'category',
  'excluded-post',
  'working-age',
  'certificate-state',
  'certificate-route',
  'certificate-covered',
  'catalogue-class',
  'continuous-employment',
  'care-work',
  'student-level',
  'student-once',
  'skilled-post',
  'employed-at-application',
  'deadline',
  'same-occupation',
  'annual-limit',
  'in-service-annual-limit',
] as const
/** In the order in which a trace lists them. */
export type RuleId = (typeof RULE_IDS)[number]

export type Outcome = 'met' | 'not-met' | 'unknown'

export type Decision = 'eligible' | 'ineligible' | 'undetermined'

export type Operand = string | number | boolean | null | readonly string[]

/** One listed fact a rule has read: its path in the input, and what the input says about its origin. */
export type FactSource = {
  readonly fact: string
  readonly source?: string | undefined
  readonly knownAt?: PlainDate | undefined
}

export type TraceEntry = {
  readonly rule: RuleId
  readonly outcome: Outcome
  /** Document and clause, `沪人社规〔2025〕7号 一（四）1`. */
  readonly citation: string
  /** One Chinese sentence with both sides of the comparison. */
  readonly because: string
  /** Where the outcome rests on a reading of ours rather than on the text of the law. */
  readonly interpretation?: InterpretationId | undefined
  /** What the facts say, by name. */
  readonly facts: Readonly<Record<string, Operand>>
  /** What the law asks, by name. */
  readonly law: Readonly<Record<string, Operand>>
  readonly sources: readonly FactSource[]
}

export type Warning = 'deadline-on-holiday' | 'better-category-open' | 'apprenticeship-overlap'

export type CategoryAssessment = {
  readonly category: Category
  readonly identity: 'shown' | 'unknown'
  readonly decision: Decision
  /** Percent; the lower one while `employed-at-application` is unknown. */
  readonly ratio: number
  /** Whole yuan; null where the certificate has no standard under the regime. */
  readonly standard: number | null
  /** Whole yuan this category gives, or would give if its rules were met. */
  readonly amount: number | null
  readonly deadline: PlainDate
  readonly reviewDistrict: District | null
  readonly fundingDistrict: District | null
  readonly failed: readonly RuleId[]
  readonly open: readonly RuleId[]
  readonly trace: readonly TraceEntry[]
}

export type Assessment = {
  readonly id: string
  readonly decision: Decision
  readonly regime: RegimeId | null
  readonly category: Category | null
  readonly class: CatalogueClass | null
  /** Whole yuan; like ratio and amount null unless eligible. */
  readonly standard: number | null
  readonly ratio: number | null
  readonly amount: number | null
  readonly deadline: PlainDate | null
  readonly earliestApplication: PlainDate | null
  readonly reviewDistrict: District | null
  readonly fundingDistrict: District | null
  readonly failed: readonly RuleId[]
  readonly open: readonly RuleId[]
  readonly warnings: readonly Warning[]
  readonly trace: readonly TraceEntry[]
  /** Every category tried, in table order; the chosen one is among them. */
  readonly categories: readonly CategoryAssessment[]
  readonly ruleSet: string
  /** Set where `deadline-on-holiday` would need a year whose holidays have not been published. */
  readonly calendarMissing?: true
}
