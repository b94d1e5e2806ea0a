// What is let through by looking is exactly what the wire's schemas would make of it (SYNC-16: no message unparsed).

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { changeLineSchema } from '#shared/contracts/municipal.ts'
import { copiedRecordsSchema } from '#shared/contracts/snapshot.ts'
import { unchangedBy } from '#shared/kernel/unchanged.ts'
import { districtRecords } from '../bench/records/district.ts'

const make = districtRecords()
const pages = Array.from({ length: 40 }, (_, index) => {
  const { kind, record } = make(index * 7)
  return JSON.stringify({ kind, records: [record] })
})

const isPage = unchangedBy(copiedRecordsSchema)

/** By the schema alone. */
function comesOutAsItIs(schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value)
  return parsed.success && JSON.stringify(inOrder(parsed.data)) === JSON.stringify(inOrder(value))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

const OTHER = [
  null,
  true,
  -1,
  0.5,
  2 ** 60,
  '',
  ' x ',
  '2026-02-30',
  'x'.repeat(5_000),
  [],
  {},
  ['a'],
  { a: 1 },
]

/** The same with one place somewhere inside made into something else, left out, or joined by another. */
function spoiled(value: unknown, steps: readonly number[], how: number): unknown {
  const [step = 0, ...rest] = steps
  if (Array.isArray(value) && value.length > 0 && rest.length > 0) {
    const at = step % value.length
    return value.map((each, place): unknown => (place === at ? spoiled(each, rest, how) : each))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && rest.length > 0) {
    const entries = Object.entries(value)
    if (entries.length === 0 || how === 0) return { ...value, another: 1 }
    const at = step % entries.length
    return Object.fromEntries(
      entries.flatMap(([key, each], place): [string, unknown][] => {
        if (place !== at) return [[key, each]]
        return how === 1 && rest.length < 3 ? [] : [[key, spoiled(each, rest, how)]]
      }),
    )
  }
  return OTHER[how % OTHER.length]
}

describe('what a schema lets through unchanged', () => {
  it('is every record as the server writes it today', () => {
    for (const page of pages) {
      const value: unknown = JSON.parse(page)
      expect(comesOutAsItIs(copiedRecordsSchema, value)).toBe(true)
      expect(isPage(value)).toBe(true)
    }
  })

  it('agrees with the schema on records that were spoiled anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(fc.nat(200), { minLength: 2, maxLength: 9 }),
        fc.nat(40),
        (page, steps, how) => {
          const value = spoiled(JSON.parse(page), steps, how)
          expect(isPage(value)).toBe(comesOutAsItIs(copiedRecordsSchema, value))
        },
      ),
      { numRuns: 3_000, seed: 5 },
    )
  })

  it('is not what the schema would fill in, leave out or trim', () => {
    const schema = z.object({
      kept: z.string().min(2).max(3),
      filled: z.int().positive().max(9).default(4),
      trimmed: z.string().trim().nullable(),
      may: z.boolean().optional(),
      either: z.union([z.object({ a: z.int() }), z.object({ a: z.int(), b: z.int() })]),
    })
    const look = unchangedBy(schema)
    const whole = { kept: 'abc', filled: 1, trimmed: 'x', may: true, either: { a: 1 } }
    expect(look(whole)).toBe(true)
    expect(look({ kept: 'abc', filled: 1, trimmed: null, either: { a: 1 } })).toBe(true)
    for (const other of [
      { ...whole, more: 1 },
      { ...whole, filled: undefined },
      { ...whole, filled: 10 },
      { ...whole, filled: 1.5 },
      { ...whole, kept: 'a' },
      { ...whole, trimmed: ' x' },
      { ...whole, may: null },
      { ...whole, either: { a: 1, b: 2 } },
      [whole],
      null,
    ]) {
      expect(look(other)).toBe(false)
    }
  })

  it('holds for the lines of the change feed, too', () => {
    const look = unchangedBy(changeLineSchema)
    const { kind, record } = make(0)
    expect(look({ kind, change: 3, record })).toBe(true)
    expect(look({ kind, change: 3, record: { ...record, unit: 'nowhere' } })).toBe(false)
    expect(look({ kind: 'unheard', change: 3, record })).toBe(false)
  })
})
