import { describe, expect, it } from 'vitest'
import { canonicalHash } from './canonical-hash.ts'

const same = (a: unknown, b: unknown): boolean => canonicalHash(a).equals(canonicalHash(b))

describe('SYNC-4 the hash of a command', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(same({ a: 1, b: { c: [1, { d: 2, e: 3 }] } }, { b: { c: [1, { e: 3, d: 2 }] }, a: 1 })).toBe(true)
  })

  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { a: { b: 1, c: null } }],
  ])('tells %j from %j', (a, b) => {
    expect(same(a, b)).toBe(false)
  })
})
