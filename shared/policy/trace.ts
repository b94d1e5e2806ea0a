// Turns a finding into a line of the trace: adds the clause of the programme, and where each listed fact was read.

import { awaitedWords } from './awaited-words.ts'
import type { FactSource, RuleId, TraceEntry } from './assessment.ts'
import type { AssessmentInput } from './input.ts'
import type { FactsGroup } from './vocabulary.ts'
import type { Fact, Finding } from './rules/rule.ts'

/** The path of a listed fact in the input; facts are found by identity, the engine never copies them. */
function pathOf(fact: Fact, { certificate, spells, history }: AssessmentInput): string {
  if (fact === certificate) return 'certificate'
  const spell = spells.findIndex((each) => each === fact)
  return spell >= 0 ? `spells.${spell}` : `history.${history.findIndex((each) => each === fact)}`
}

function sourceOf(fact: Fact, input: AssessmentInput): FactSource {
  const path = pathOf(fact, input)
  const source = fact.source ?? undefined
  const knownAt = fact.knownAt ?? undefined
  return source === undefined && knownAt === undefined ? { fact: path } : { fact: path, source, knownAt }
}

/** The groups on which a rule rests where its answer is open. */
const GROUPS: Readonly<Partial<Record<RuleId, readonly FactsGroup[]>>> = {
  category: ['employment', 'status', 'study'],
  'excluded-post': ['employment'],
  'working-age': ['pension'],
  'certificate-state': ['certificate'],
  'continuous-employment': ['employment'],
  'care-work': ['employment'],
  'skilled-post': ['employment'],
  'employed-at-application': ['employment'],
  'student-once': ['history'],
  'same-occupation': ['history'],
  'annual-limit': ['history'],
  'in-service-annual-limit': ['history'],
}

/** Written out twice, not spread: this is the hottest object of the engine, and an absent key stays absent. */
export function traceEntry(
  rule: RuleId,
  clause: string,
  finding: Finding,
  input: AssessmentInput,
): TraceEntry {
  const { outcome, interpretation, facts, law } = finding
  const awaited = outcome === 'unknown' ? awaitedWords(input, GROUPS[rule] ?? []) : ''
  const because = awaited === '' ? finding.because : `${finding.because}（${awaited}）`
  const citation = finding.citation ?? clause
  const sources = finding.read.map((fact) => sourceOf(fact, input))
  return interpretation === undefined
    ? { rule, outcome, citation, because, facts, law, sources }
    : { rule, outcome, citation, because, interpretation, facts, law, sources }
}

const withOutcome = (trace: readonly TraceEntry[], outcome: TraceEntry['outcome']): RuleId[] =>
  trace.filter((entry) => entry.outcome === outcome).map(({ rule }) => rule)

export const failedIn = (trace: readonly TraceEntry[]): RuleId[] => withOutcome(trace, 'not-met')

export const openIn = (trace: readonly TraceEntry[]): RuleId[] => withOutcome(trace, 'unknown')
