import { describe, expect, it } from 'vitest'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { MORNING } from '#shared/fixtures/applicants.ts'
import { lodgedApplication } from '../../testing/lodged-application.ts'
import { applicationRow } from './application-row.ts'
import { type ListedApplication, Listing, type ListQuery } from './listing.ts'

const HOUR = 3_600_000
const row = (change: Partial<ListedApplication>): ListedApplication => ({
  ...applicationRow(lodgedApplication()),
  delivery: 'confirmed',
  ...change,
})
const named = (name: string, hours = 0) => row({ name, at: instant(MORNING + hours * HOUR) })
const ALL: ListQuery = { acted: null, text: '', sort: [], from: 0, to: 100 }
const names = (rows: readonly ListedApplication[], query: Partial<ListQuery> = {}): string[] =>
  new Listing(rows).window({ ...ALL, ...query }).rows.map(({ name }) => name)

describe('the list of applications', () => {
  it('shows the newest act first where nothing else is asked', () => {
    expect(names([named('甲', 1), named('乙', 3), named('丙', 2)])).toEqual(['乙', '丙', '甲'])
  })

  it('sorts Chinese by pinyin, both ways, and keeps blanks at the end', () => {
    const rows = ['张', '陈', '', '李'].map((name) => named(name))
    expect(names(rows, { sort: [{ key: 'name', descending: false }] })).toEqual(['陈', '李', '张', ''])
    expect(names(rows, { sort: [{ key: 'name', descending: true }] })).toEqual(['张', '李', '陈', ''])
  })

  it('sorts amounts as numbers, those without an amount last', () => {
    const rows = [900, 2600, null, 10000].map((amount) => row({ name: String(amount), amount }))
    expect(names(rows, { sort: [{ key: 'amount', descending: true }] })).toEqual([
      '10000',
      '2600',
      '900',
      'null',
    ])
  })

  it('sorts by several columns in their order', () => {
    const rows = [
      row({ name: '陈', state: 'refused' }),
      row({ name: '张', state: 'accepted' }),
      row({ name: '李', state: 'accepted' }),
    ]
    const sort = [
      { key: 'state', descending: true },
      { key: 'name', descending: false },
    ] as const
    expect(names(rows, { sort })).toEqual(['李', '张', '陈'])
  })

  it('belongs to no day where it was carried over from the older system and nobody has acted since', () => {
    const record = lodgedApplication()
    const [first] = record.log
    const moved = first === undefined ? [] : [{ ...first, event: 'carriedOver' }]
    expect(applicationRow({ ...record, log: moved }).at).toBeNull()
    expect(applicationRow({ ...record, log: [...record.log, ...moved] }).at).toBe(first?.at)
    const day = { from: plainDate('2026-01-20'), to: plainDate('2026-01-20') }
    expect(names([row({ at: null })], { acted: day })).toEqual([])
    expect(names([row({ at: null })])).toHaveLength(1)
  })

  it('belongs to the day of the last act, Shanghai time', () => {
    const rows = [
      row({ name: '晚', at: instant(Date.UTC(2026, 0, 20, 15, 59)) }),
      row({ name: '次', at: instant(Date.UTC(2026, 0, 20, 16)) }),
    ]
    const day = (date: string) => ({ from: plainDate(date), to: plainDate(date) })
    expect(names(rows, { acted: day('2026-01-20') })).toEqual(['晚'])
    expect(names(rows, { acted: day('2026-01-21') })).toEqual(['次'])
  })

  it('gives windows, and counts what lies outside them', () => {
    const listing = new Listing([
      ...Array.from({ length: 250 }, (_, n) => named(String(n), n)),
      row({ name: '退', state: 'returned', at: null }),
    ])
    const page = listing.window({ ...ALL, from: 100, to: 103 })
    expect(page.rows.map(({ name }) => name)).toEqual(['149', '148', '147'])
    expect(page.total).toBe(251)
    expect(page.states).toEqual([
      { state: 'accepted', count: 250 },
      { state: 'returned', count: 1 },
    ])
  })
})
