import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { durationSeries } from './duration-series.ts'
import { ageingSeries, callSeries, INTAKE_DAYS, intakeSeries } from './series.ts'

const TODAY = plainDate('2026-11-18')

describe('the charts of the overview', () => {
  it('intake: the last thirty days, today last, days without any at nothing', () => {
    const { categories, lines } = intakeSeries(
      new Map([
        [plainDate('2026-11-18'), 4],
        [plainDate('2026-10-20'), 2],
        [plainDate('2026-10-19'), 9],
      ]),
      TODAY,
    )
    expect(categories).toHaveLength(INTAKE_DAYS)
    expect([categories[0], categories.at(-1)]).toEqual(['10-20', '11-18'])
    expect([lines[0]?.values[0], lines[0]?.values[1], lines[0]?.values.at(-1)]).toEqual([2, 0, 4])
  })

  it('ageing: in the bands of the ledger (a quarter is not over on its last day); what is settled is not owed, the unreachable apart', () => {
    const item = (firstFailedOn: string, state: 'contacted' | 'unreachable' | 'paid') => ({
      firstFailedOn: plainDate(firstFailedOn),
      state,
      amount: 100,
    })
    const { categories, lines } = ageingSeries(
      [
        item('2026-11-10', 'contacted'),
        item('2026-08-18', 'contacted'),
        item('2022-01-01', 'unreachable'),
        item('2022-01-01', 'paid'),
      ],
      TODAY,
    )
    expect(categories).toEqual(['1 个月内', '1 至 3 个月', '3 至 6 个月', '6 至 12 个月', '1 年以上'])
    expect(lines.map(({ values }) => values)).toEqual([
      [1, 1, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ])
  })

  it('calls: units with the most open ones first; a unit without calls is left out', () => {
    const unit = (id: string, assigned: number, verified: number) => ({
      unit: id,
      assigned,
      verified,
      abnormal: 0,
      disowned: 0,
      unverified: 0,
    })
    const { categories, lines } = callSeries({
      calls: [unit('310117', 10, 10), unit('310115', 10, 4), unit('310000', 100, 99), unit('310101', 0, 0)],
    })
    expect(categories).toEqual(['浦东', '市级', '松江'])
    expect(lines.map(({ values }) => values)).toEqual([
      [4, 99, 10],
      [6, 1, 0],
    ])
  })

  it('C1303 durations: one bar a month of payment', () => {
    const { categories, lines } = durationSeries({
      asOf: TODAY,
      months: [{ month: '2026-10', first: 1, second: 2, third: 3, later: 4 }],
    })
    expect(categories).toEqual(['2026-10'])
    expect(lines.map(({ values }) => values[0])).toEqual([1, 2, 3, 4])
  })
})
