import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { ageing } from './ageing.ts'

const since = (day: string, amount = 100) => ({ since: plainDate(day), amount })
const counts = (days: readonly string[], today: string): number[] =>
  ageing(
    days.map((day) => since(day)),
    plainDate(today),
  ).map(({ count }) => count)

describe('账龄 of a ledger', () => {
  it('a month is over on the day after it is full, whatever its length', () => {
    expect(counts(['2026-10-22'], '2026-11-22')).toEqual([1, 0, 0, 0, 0])
    expect(counts(['2026-10-22'], '2026-11-23')).toEqual([0, 1, 0, 0, 0])
    expect(counts(['2026-01-31'], '2026-02-28')).toEqual([1, 0, 0, 0, 0])
  })

  it('six months are not yet overdue on their last day', () => {
    expect(counts(['2026-05-22', '2026-05-21'], '2026-11-22')).toEqual([0, 0, 1, 1, 0])
  })

  it('every item stands in exactly one band, also the oldest', () => {
    const bands = ageing([since('2019-01-01', 640), since('2026-11-22', 800)], plainDate('2026-11-22'))
    expect(bands.map(({ amount }) => amount)).toEqual([800, 0, 0, 0, 640])
  })
})
