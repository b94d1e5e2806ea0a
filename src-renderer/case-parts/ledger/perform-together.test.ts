import { describe, expect, it } from 'vitest'
import { fault } from '#shared/contracts/faults.ts'
import { testId } from '#shared/fixtures/applicants.ts'
import { performTogether } from './perform-together.ts'

const RECORDS = [1, 2, 3].map((n) => ({ id: testId(n), version: 1, log: [] }))
const BODY = { type: 'recordUnpaidContact', way: 'phone', result: 'busy', note: '' } as const

describe('an act on all items of one person', () => {
  it('SYNC-3 after a refusal half-way goes on with the rest and doubles nothing', async () => {
    const acted: string[] = []
    const done = new Set<string>()
    let full = true
    const act = ({ id }: { readonly id: string }) => {
      if (full && id === testId(2)) return Promise.resolve(fault('diskFull'))
      acted.push(id)
      return Promise.resolve(null)
    }
    expect(await performTogether(act, RECORDS, BODY, done)).toEqual(fault('diskFull'))
    full = false
    expect(await performTogether(act, RECORDS, BODY, done)).toBeNull()
    expect(acted).toEqual(RECORDS.map(({ id }) => id))
    expect(done.size).toBe(0)
  })
})
