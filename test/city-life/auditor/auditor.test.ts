// The auditor as a whole: an export that keeps every rule has no violation, whoever audits reads the export and nothing of the
// product, and a real size is read in seconds.

import { describe, expect, it } from 'vitest'
import { RULES } from './finding.ts'
import { audited, kinds, paidCase, together, type Files } from './sample-books.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

describe('M-1 to M-15', () => {
  it('an export that keeps every rule has no violation, and says how much was looked at and what was not told', () => {
    const { violations, counts } = audited(paidCase())
    expect(violations).toEqual([])
    expect(counts.map(({ rule }) => rule)).toEqual(RULES)
    expect(counts.find(({ rule }) => rule === 'M-4')).toMatchObject({ looked: 1, notTold: 0 })
    expect(counts.find(({ rule }) => rule === 'M-13')?.untold).toEqual({
      'seed, members or rule of a draw': 1,
    })
  })
  it('two people on the same way do not disturb each other', () => {
    const other = paidCase({ id: 'a-2', person: 'p-2', certificate: { number: 'Y2' } })
    expect(kinds(together(paidCase(), other))).toEqual([])
  })
  it('an export of the nine fixed files alone is audited as far as it tells', () => {
    const whole = paidCase()
    const fixed: Files = Object.fromEntries(
      ['applications', 'payments', 'publications', 'acts', 'draws', 'facts'].map((name) => [
        name,
        whole[name] ?? [],
      ]),
    )
    const { violations, counts } = audited(fixed)
    expect(violations).toEqual([])
    expect(counts.find(({ rule }) => rule === 'M-4')?.untold).toEqual({
      'person, household or certificate': 1,
    })
  })
  it('thousands of applications are read in seconds', () => {
    const many = together(
      ...Array.from({ length: 1_500 }, (_, index) =>
        paidCase({ id: `a-${index}`, person: `p-${index}`, certificate: { number: `Y${index}` } }),
      ),
    )
    expect(kinds({ ...many, deliveries: paidCase()['deliveries'] ?? [] })).toEqual([])
  })
})

it('the auditor reads the export and nothing of the product', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const imported = files.flatMap((name) =>
    [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/from '([^']+)'/gu)].map(
      ([, from = '']) => from,
    ),
  )
  const foreign = imported.filter((from) => !/^(\.\/|\.\.\/(?!\.\.)|node:|zod$)/u.test(from))
  expect(files.length).toBeGreaterThan(20)
  expect(foreign).toEqual([])
})
