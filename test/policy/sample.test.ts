// The 132 worked cases that came with the policy sheet, every expected key. Sets are compared without order; standard,
// ratio and amount count only where the decision is `eligible`, and of an invalid input only the decision counts.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { assess } from '#shared/policy/assess.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'

const workedCase = z.object({
  says: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
})
const lines = readFileSync(new URL('cases/policy-sample.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const cases = lines.map((line) => workedCase.parse(JSON.parse(line)))

const SETS: ReadonlySet<string> = new Set(['failed', 'open', 'warnings'])
const ONLY_WHEN_ELIGIBLE: ReadonlySet<string> = new Set(['standard', 'ratio', 'amount'])

function answer(input: unknown): Record<string, unknown> {
  const parsed = parseAssessmentInput(input)
  return parsed.ok ? { ...assess(parsed.value) } : { decision: 'invalid' }
}

const comparable = (key: string, value: unknown): unknown =>
  SETS.has(key) && Array.isArray(value) ? value.map(String).sort() : value

describe('worked cases of the policy sheet', () => {
  it('has all 132', () => {
    expect(cases).toHaveLength(132)
  })

  it.each(
    cases.map(
      ({ says, input, expected }) => [`${String(expected['id'])}: ${says}`, input, expected] as const,
    ),
  )('%s', (_, input, expected) => {
    const found = answer(input)
    const keys = Object.keys(expected).filter(
      (key) =>
        (expected['decision'] !== 'invalid' || key === 'decision') &&
        (expected['decision'] === 'eligible' || !ONLY_WHEN_ELIGIBLE.has(key)),
    )
    const pick = (from: Record<string, unknown>) =>
      Object.fromEntries(keys.map((key) => [key, comparable(key, from[key])]))
    expect(pick(found)).toEqual(pick(expected))
  })
})
