// Which outcomes of which rules the written cases reach, over every category tried. Generated cases do not count: a
// cell is covered when somebody wrote a case for it. Cells that cannot exist are listed with the reason.

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { assess } from '#shared/policy/assess.ts'
import { RULE_IDS, type Outcome, type RuleId } from '#shared/policy/assessment.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { inputOf, readTables } from './table.ts'

export const OUTCOMES = ['met', 'not-met', 'unknown'] as const satisfies readonly Outcome[]

export const IMPOSSIBLE: Partial<Record<RuleId, Partial<Record<Outcome, string>>>> = {
  regime: { unknown: 'both dates are always given' },
  'certificate-route': { unknown: 'the certificate states how it was obtained' },
  'catalogue-class': { 'not-met': 'every item has a class once the catalogue is loaded' },
  'student-level': { unknown: 'kind and level are always given' },
  'employed-at-application': { 'not-met': 'it decides the ratio, never the right' },
  deadline: { unknown: 'both dates are always given' },
}

export type Coverage = readonly {
  readonly rule: RuleId
  readonly cells: readonly {
    readonly outcome: Outcome
    readonly cases: number
    readonly impossible: string | null
  }[]
}[]

const cell = (rule: RuleId, outcome: Outcome): string => `${rule} ${outcome}`

const sampleLine = z.object({ input: z.unknown() })

function writtenInputs(): unknown[] {
  const sample = readFileSync(new URL('cases/policy-sample.jsonl', import.meta.url), 'utf8')
  return [
    ...sample
      .trim()
      .split('\n')
      .map((line) => sampleLine.parse(JSON.parse(line)).input),
    ...readTables().flatMap(({ cases }) => cases.map(inputOf)),
  ]
}

export function ruleCoverage(): Coverage {
  const seen = new Map<string, number>()
  for (const input of writtenInputs()) {
    const parsed = parseAssessmentInput(input)
    if (!parsed.ok) continue
    const { trace, categories } = assess(parsed.value)
    const traces = categories.length === 0 ? [trace] : categories.map((each) => each.trace)
    for (const { rule, outcome } of traces.flat())
      seen.set(cell(rule, outcome), (seen.get(cell(rule, outcome)) ?? 0) + 1)
  }
  return RULE_IDS.map((rule) => ({
    rule,
    cells: OUTCOMES.map((outcome) => ({
      outcome,
      cases: seen.get(cell(rule, outcome)) ?? 0,
      impossible: IMPOSSIBLE[rule]?.[outcome] ?? null,
    })),
  }))
}
