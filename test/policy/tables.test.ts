// Every case of the readable tables in `cases/*.yaml`.

import { describe, expect, it } from 'vitest'
import { assess } from '#shared/policy/assess.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { inputOf, readTables, type TableCase } from './table.ts'

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).sort() : value)

function check(each: TableCase): void {
  const { rules, readings, tried, path, ...keys } = each.expect
  const parsed = parseAssessmentInput(inputOf(each))
  if (!parsed.ok) {
    expect({ decision: 'invalid', errors: parsed.error }).toMatchObject({
      decision: keys.decision ?? 'valid',
    })
    expect(parsed.error.map((fault) => fault.path)).toContain(path)
    return
  }
  const answer = assess(parsed.value)
  const found: Record<string, unknown> = { ...answer }
  const wanted = Object.entries(keys).map(([key, value]) => [key, sorted(value)])
  expect(Object.fromEntries(wanted.map(([key]) => [key, sorted(found[String(key)])]))).toEqual(
    Object.fromEntries(wanted),
  )
  for (const [rule, outcome] of Object.entries(rules ?? {})) {
    const entry = answer.trace.find((line) => line.rule === rule)
    expect({ [rule]: entry?.outcome ?? 'none' }).toEqual({ [rule]: outcome })
  }
  for (const [rule, reading] of Object.entries(readings ?? {})) {
    const entry = answer.trace.find((line) => line.rule === rule)
    expect(entry).toBeDefined()
    expect({ [rule]: entry?.interpretation ?? 'none' }).toEqual({ [rule]: reading })
  }
  if (tried !== undefined) expect(answer.categories.map(({ category }) => category)).toEqual(tried)
}

for (const { name, about, cases } of readTables())
  describe(`${name}: ${about}`, () => {
    it.each(cases.map((each) => [each.says, each] as const))('%s', (_, each) => {
      check(each)
    })
  })
