// A stored decision carries its facts and the version of the rule set that made it. Replayed under that version it
// gives the same answer; under another it says which rules answer differently and which parameters changed.

import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Assessment, Outcome, RuleId, TraceEntry } from './assessment.ts'
import { assess } from './assess.ts'
import type { AssessmentInput } from './input.ts'
import { RULE_SETS, type RuleSet } from './rule-set.ts'
import { regimeOf } from './rules/regime.ts'

export type StoredDecision = {
  readonly ruleSet: string
  readonly facts: AssessmentInput
  readonly assessment: Assessment
}

type Side = { readonly outcome: Outcome; readonly citation: string; readonly law: TraceEntry['law'] }

export type RuleChange = { readonly rule: RuleId; readonly before: Side | null; readonly after: Side | null }

/** A path into the programme or the retirement ages, and the values as JSON. */
export type ParameterChange = { readonly path: string; readonly before: string; readonly after: string }

export type Replay = {
  readonly ruleSet: string
  readonly assessment: Assessment
  /** The decision and everything that is paid or routed by it are as stored. */
  readonly same: boolean
  readonly answers: readonly (keyof Assessment)[]
  readonly rules: readonly RuleChange[]
  readonly parameters: readonly ParameterChange[]
}

const ANSWER_KEYS = [
  'decision',
  'regime',
  'category',
  'class',
  'standard',
  'ratio',
  'amount',
  'deadline',
  'earliestApplication',
  'reviewDistrict',
  'fundingDistrict',
  'failed',
  'open',
  'warnings',
] as const satisfies readonly (keyof Assessment)[]

/** Absent is the empty text. */
const asJson = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

const sameJson = (one: unknown, other: unknown): boolean => asJson(one) === asJson(other)

const sideOf = (trace: readonly TraceEntry[], rule: RuleId): Side | null => {
  const entry = trace.find((each) => each.rule === rule)
  return entry === undefined ? null : { outcome: entry.outcome, citation: entry.citation, law: entry.law }
}

function ruleChanges(before: readonly TraceEntry[], after: readonly TraceEntry[]): RuleChange[] {
  const rules = new Set([...before, ...after].map(({ rule }) => rule))
  return [...rules]
    .map((rule) => ({ rule, before: sideOf(before, rule), after: sideOf(after, rule) }))
    .filter((change) => !sameJson(change.before, change.after))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Every leaf in which two pieces of data differ. */
function differences(before: unknown, after: unknown, path: string): ParameterChange[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) =>
      differences(before[key], after[key], path === '' ? key : `${path}.${key}`),
    )
  }
  return sameJson(before, after) ? [] : [{ path, before: asJson(before), after: asJson(after) }]
}

/** The parameters that these facts are read by. */
const parametersFor = (ruleSet: RuleSet, facts: AssessmentInput) => ({
  programme: regimeOf(ruleSet, facts).value.programme,
  retirementAges: ruleSet.retirementAges,
})

export type ReplayError = { readonly code: 'unknown-rule-set'; readonly version: string }

/** Under the stored version, or under the one named. */
export function replay(
  stored: StoredDecision,
  under: string = stored.ruleSet,
  ruleSets: readonly RuleSet[] = RULE_SETS,
): Result<Replay, ReplayError> {
  const find = (version: string) => ruleSets.find((each) => each.version === version)
  const own = find(stored.ruleSet)
  const other = find(under)
  if (own === undefined) return err({ code: 'unknown-rule-set', version: stored.ruleSet })
  if (other === undefined) return err({ code: 'unknown-rule-set', version: under })

  const assessment = assess(stored.facts, other)
  const answers = ANSWER_KEYS.filter((key) => !sameJson(stored.assessment[key], assessment[key]))
  const rules = ruleChanges(stored.assessment.trace, assessment.trace)
  return ok({
    ruleSet: under,
    assessment,
    same: answers.length === 0 && rules.length === 0,
    answers,
    rules,
    parameters: differences(parametersFor(own, stored.facts), parametersFor(other, stored.facts), ''),
  })
}
