// Turns a finding into a line of the trace: adds the clause of the programme, and where each listed fact was read.

import type { FactSource, RuleId, TraceEntry } from './assessment.ts'
import type { AssessmentInput } from './input.ts'
import type { Fact, Finding } from './rules/rule.ts'

/** The path of a listed fact in the input; facts are found by identity, the engine never copies them. */
function pathOf(fact: Fact, { certificate, spells, history }: AssessmentInput): string {
  if (fact === certificate) return 'certificate'
  const spell = spells.findIndex((each) => each === fact)
  return spell >= 0 ? `spells.${spell}` : `history.${history.findIndex((each) => each === fact)}`
}

const sourceOf = (fact: Fact, input: AssessmentInput): FactSource => ({
  fact: pathOf(fact, input),
  ...(fact.source === undefined ? {} : { source: fact.source }),
  ...(fact.knownAt === undefined ? {} : { knownAt: fact.knownAt }),
})

export const traceEntry = (
  rule: RuleId,
  clause: string,
  { outcome, citation, because, interpretation, facts, law, read }: Finding,
  input: AssessmentInput,
): TraceEntry => ({
  rule,
  outcome,
  citation: citation ?? clause,
  because,
  ...(interpretation === undefined ? {} : { interpretation }),
  facts,
  law,
  sources: read.map((fact) => sourceOf(fact, input)),
})

const withOutcome = (trace: readonly TraceEntry[], outcome: TraceEntry['outcome']): RuleId[] =>
  trace.filter((entry) => entry.outcome === outcome).map(({ rule }) => rule)

export const failedIn = (trace: readonly TraceEntry[]): RuleId[] => withOutcome(trace, 'not-met')

export const openIn = (trace: readonly TraceEntry[]): RuleId[] => withOutcome(trace, 'unknown')
