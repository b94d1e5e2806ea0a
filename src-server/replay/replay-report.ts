// A replayed decision in lines for the operator. Nothing that says something about the person is printed: neither facts
// nor reasons, and of category and districts only that they changed.

import type { Decision } from '#shared/domain/application/decision.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { type AnswerChange, type AnswerKey, replay, type RuleChange } from '#shared/policy/replay.ts'
import type { RuleSet } from '#shared/policy/rule-set.ts'
import type { DecisionOnRecord } from './stored-decisions.ts'

const PERSONAL: ReadonlySet<AnswerKey> = new Set(['category', 'reviewDistrict', 'fundingDistrict'])

export interface ReplayReport {
  readonly lines: readonly string[]
  /** Under its own version the decision comes out as it is stored; null where no decision is stored. */
  readonly same: boolean | null
}

/** `under`: another version to try besides the decision's own. */
export function reportReplay(
  { version, event, decision }: DecisionOnRecord,
  under: string | null,
  ruleSets: readonly RuleSet[],
): ReplayReport {
  const head = `version ${version}, ${event}`
  if (decision === null)
    return { lines: [`${head}: no decision stored, the facts contradicted each other`], same: null }
  const { at, outcome } = decision
  const own = tried(decision, outcome.ruleSet, ruleSets)
  const other = under === null || under === outcome.ruleSet ? null : tried(decision, under, ruleSets)
  return {
    lines: [
      `${head}, ${shanghaiMinute(at)}, rule set ${outcome.ruleSet}`,
      `  stored: ${said(outcome)}`,
      ...own.lines,
      ...(other?.lines ?? []),
    ],
    same: own.same,
  }
}

function tried(
  decision: Decision,
  version: string,
  ruleSets: readonly RuleSet[],
): { readonly lines: readonly string[]; readonly same: boolean } {
  const replayed = replay(decision, version, ruleSets)
  if (!replayed.ok) return { lines: [`  ${replayed.error.version}: not a registered rule set`], same: false }
  const { same, answers, rules, parameters } = replayed.value
  return {
    same,
    lines: [
      `  ${version}: ${same ? 'the same answer' : 'ANOTHER ANSWER'}`,
      ...answers.map((change) => `    answer     ${answerWords(change)}`),
      ...rules.map((change) => `    rule       ${ruleWords(change)}`),
      ...parameters.map(({ path, before, after }) => `    parameter  ${path}: ${arrow(before, after)}`),
    ],
  }
}

const said = ({ decision, amount, deadline }: Decision['outcome']): string =>
  [decision, amount === null ? null : `${amount} yuan`, deadline === null ? null : `deadline ${deadline}`]
    .filter((part) => part !== null)
    .join(', ')

const arrow = (before: string, after: string): string => `${before || 'none'} -> ${after || 'none'}`

const answerWords = ({ key, before, after }: AnswerChange): string =>
  PERSONAL.has(key) ? `${key} changed` : `${key}: ${arrow(before, after)}`

/** Without the clause: that of a category says who the person is. */
const ruleWords = ({ rule, before, after }: RuleChange): string =>
  before?.outcome === after?.outcome
    ? `${rule}: by another clause`
    : `${rule}: ${arrow(before?.outcome ?? '', after?.outcome ?? '')}`
