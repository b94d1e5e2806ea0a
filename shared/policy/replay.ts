// A stored decision carries its facts and the version of the rule set that made it. Replayed under that version it
// gives the same answer; under another it says which rules answer differently and which parameters changed. The words of
// a reason may be improved between releases: the same answer is the same decision, amounts, days, districts, outcome of
// every rule and its clause.

import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Assessment, Outcome, TraceEntry } from './assessment.ts'
import { assess } from './assess.ts'
import type { AssessmentInput } from './input.ts'
import { RULE_SETS, type RuleSet } from './rule-set.ts'
import { regimeOf } from './rules/regime.ts'

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

export type AnswerKey = (typeof ANSWER_KEYS)[number]

/** What is kept of a decision, in the shape of the application's events. */
export type StoredDecision = {
  readonly facts: AssessmentInput
  readonly outcome: Readonly<Record<AnswerKey, unknown>> & { readonly ruleSet: string }
  readonly trace: readonly StoredEntry[]
}

/** A rule as it was stored: it may be one that this release no longer knows. */
type StoredEntry = Pick<TraceEntry, 'outcome' | 'citation'> & { readonly rule: string }

/** Values as JSON; absent is the empty text. */
export type AnswerChange = { readonly key: AnswerKey; readonly before: string; readonly after: string }

type Side = { readonly outcome: Outcome; readonly citation: string }

export type RuleChange = { readonly rule: string; readonly before: Side | null; readonly after: Side | null }

/** A path into the programme or the retirement ages, and the values as JSON. */
export type ParameterChange = { readonly path: string; readonly before: string; readonly after: string }

export type Replay = {
  readonly ruleSet: string
  readonly assessment: Assessment
  /** The decision and everything that is paid or routed by it are as stored. */
  readonly same: boolean
  readonly answers: readonly AnswerChange[]
  readonly rules: readonly RuleChange[]
  /** Between the stored version and this one. */
  readonly parameters: readonly ParameterChange[]
}

/** Absent is the empty text. */
const asJson = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

const sameJson = (one: unknown, other: unknown): boolean => asJson(one) === asJson(other)

const sideOf = (trace: readonly StoredEntry[], rule: string): Side | null => {
  const entry = trace.find((each) => each.rule === rule)
  return entry === undefined ? null : { outcome: entry.outcome, citation: entry.citation }
}

function answerChanges(before: StoredDecision['outcome'], after: Assessment): AnswerChange[] {
  return ANSWER_KEYS.map((key) => ({ key, before: asJson(before[key]), after: asJson(after[key]) })).filter(
    (change) => change.before !== change.after,
  )
}

function ruleChanges(before: readonly StoredEntry[], after: readonly StoredEntry[]): RuleChange[] {
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
    return [...keys].flatMap((key) => differences(before[key], after[key], `${path}.${key}`))
  }
  return sameJson(before, after) ? [] : [{ path, before: asJson(before), after: asJson(after) }]
}

/** Of what these facts are read by. Where another programme reads them, that alone is the change. */
function parameterChanges(own: RuleSet, other: RuleSet, facts: AssessmentInput): ParameterChange[] {
  const before = regimeOf(own, facts).value.programme
  const after = regimeOf(other, facts).value.programme
  const regime = differences(before?.id, after?.id, 'regime')
  const programme = regime.length > 0 ? [] : differences(before, after, 'programme')
  return [...regime, ...programme, ...differences(own.retirementAges, other.retirementAges, 'retirementAges')]
}

export type ReplayError = { readonly code: 'unknown-rule-set'; readonly version: string }

/** Under the stored version, or under the one named. */
export function replay(
  stored: StoredDecision,
  under: string = stored.outcome.ruleSet,
  ruleSets: readonly RuleSet[] = RULE_SETS,
): Result<Replay, ReplayError> {
  const find = (version: string) => ruleSets.find((each) => each.version === version)
  const own = find(stored.outcome.ruleSet)
  const other = find(under)
  if (own === undefined) return err({ code: 'unknown-rule-set', version: stored.outcome.ruleSet })
  if (other === undefined) return err({ code: 'unknown-rule-set', version: under })

  const assessment = assess(stored.facts, other)
  const answers = answerChanges(stored.outcome, assessment)
  const rules = ruleChanges(stored.trace, assessment.trace)
  return ok({
    ruleSet: under,
    assessment,
    same: answers.length === 0 && rules.length === 0,
    answers,
    rules,
    parameters: parameterChanges(own, other, stored.facts),
  })
}
