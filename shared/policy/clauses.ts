// 政策依据: every rule by clause, with its readings and its parameters over time, straight from the data the engine runs
// on, so that the page cannot say anything else than the decisions do.

import { RULE_IDS, type RuleId } from './assessment.ts'
import { type ClauseParameter, parametersOf } from './clause-parameters.ts'
import { CLAUSE_TEXTS } from './clause-texts.ts'
import { INTERPRETATIONS, type Interpretation, type InterpretationId } from './interpretations.ts'
import type { Programme } from './parameters/programme.ts'
import { CURRENT_RULE_SET, type RuleSet } from './rule-set.ts'
import { RULES } from './rules/rules.ts'

export type Clause = {
  readonly rule: RuleId
  readonly title: string
  /** The law in our words. */
  readonly law: string
  readonly interpretations: readonly ({ readonly id: InterpretationId } & Interpretation)[]
  /** Newest first: it is what most questions are about. */
  readonly programmes: readonly {
    readonly document: string
    readonly title: string
    readonly citation: string
    readonly parameters: readonly ClauseParameter[]
  }[]
}

const TITLES: ReadonlyMap<RuleId, string> = new Map(RULES.map(({ rule }) => [rule.id, rule.title]))

/** The Chinese title of a rule, wherever a decision is explained. */
export const ruleTitle = (rule: RuleId): string => TITLES.get(rule) ?? '适用政策'

/** Every programme of a rule set, newest first. */
export const programmesOf = ({ regimes }: RuleSet): readonly Programme[] =>
  [
    ...new Set(regimes.flatMap(({ value }) => value.flatMap(({ value: regime }) => regime.programme ?? []))),
  ].reverse()

export const clauseIndex = (ruleSet: RuleSet = CURRENT_RULE_SET): readonly Clause[] =>
  RULE_IDS.map((rule) => ({
    rule,
    title: ruleTitle(rule),
    law: CLAUSE_TEXTS[rule].law,
    interpretations: CLAUSE_TEXTS[rule].interpretations.map((id) => ({ id, ...INTERPRETATIONS[id] })),
    programmes: programmesOf(ruleSet).map((programme) => ({
      document: programme.document,
      title: programme.title,
      citation: programme.citations[rule],
      parameters: parametersOf(rule, programme),
    })),
  }))
