import { describe, expect, it } from 'vitest'
import { whereToOpen } from './where-to-open.ts'

const paid = { kind: 'application', id: 'a', state: 'paid' } as const
const generated = { kind: 'application', id: 'a', state: 'generated' } as const

describe('a hit of the search opens', () => {
  it('at the counter for who works there, whatever its state', () => {
    expect(whereToOpen(paid, ['clerk'])).toEqual(['counter', 'record', 'a'])
    expect(whereToOpen({ kind: 'person', id: 'p' }, ['clerk'])).toEqual(['counter', 'person', 'p'])
  })

  it('at the review where it waits for the review', () => {
    expect(whereToOpen(generated, ['reviewer'])).toEqual(['review', 'case', 'a'])
    expect(whereToOpen(generated, ['clerk', 'reviewer'])).toEqual(['review', 'case', 'a'])
    expect(whereToOpen(paid, ['clerk', 'reviewer'])).toEqual(['counter', 'record', 'a'])
  })

  it('as a record to read where no desk of the person deals with it', () => {
    expect(whereToOpen(paid, ['confirmer'])).toEqual(['read', 'a'])
    expect(whereToOpen(paid, ['reviewer'])).toEqual(['read', 'a'])
  })

  it('what is owed and what has to come back at their ledgers', () => {
    expect(whereToOpen({ kind: 'unpaid-item', id: 'u' }, ['ledger'])).toEqual(['unpaid', 'item', 'u'])
    expect(whereToOpen({ kind: 'recoup-item', id: 'r' }, ['supervisor'])).toEqual(['recoup', 'item', 'r'])
    expect(whereToOpen({ kind: 'recoup-item', id: 'r' }, ['clerk'])).toBeNull()
  })

  it('a call at the phone check, and for nobody else', () => {
    const call = { kind: 'phone-check', id: 'c' } as const
    expect(whereToOpen(call, ['verifier'])).toEqual(['phone-check', 'call', 'c'])
    expect(whereToOpen(call, ['clerk'])).toBeNull()
    expect(whereToOpen({ kind: 'person', id: 'p' }, ['verifier'])).toBeNull()
  })
})
