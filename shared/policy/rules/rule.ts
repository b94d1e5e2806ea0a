// The shape of a rule. A general rule depends on the facts alone; a claim rule also on the category claimed. Every rule
// that applies is evaluated, never only the first failure, and answers with both sides of its comparison.

import type { Operand, Outcome, RuleId } from '../assessment.ts'
import type { CaseFile } from '../case-file.ts'
import type { Holding } from '../holdings.ts'
import type { Certificate, HistoryItem, Spell } from '../input.ts'
import type { InterpretationId } from '../interpretations.ts'
import type { Category } from '../vocabulary.ts'

/** A listed fact that carries its origin. */
export type Fact = Spell | Certificate | HistoryItem

export type Finding = {
  readonly outcome: Outcome
  readonly because: string
  readonly facts: Readonly<Record<string, Operand>>
  readonly law: Readonly<Record<string, Operand>>
  readonly read: readonly Fact[]
  /** Where a dated value of the programme is more exact than the programme's clause for the rule. */
  readonly citation?: string
  /** The reading of ours that the outcome rests on. */
  readonly interpretation?: InterpretationId | undefined
}

export type GeneralRule = {
  readonly id: RuleId
  readonly title: string
  readonly applies: (file: CaseFile) => boolean
  /** Categories to which the rule does not apply. */
  readonly exempt?: (file: CaseFile, category: Category) => boolean
  readonly judge: (file: CaseFile) => Finding
}

export type ClaimRule = {
  readonly id: RuleId
  readonly title: string
  readonly applies: (file: CaseFile, claim: Holding) => boolean
  readonly judge: (file: CaseFile, claim: Holding) => Finding
}

export const always = (): boolean => true
