// 账龄: how long what is open has been open, in the bands of the chart above a ledger.

import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'

export interface Aged {
  readonly since: PlainDate
  /** Whole yuan. */
  readonly amount: number
}

export interface AgeBand {
  readonly title: string
  readonly count: number
  /** Whole yuan. */
  readonly amount: number
}

/** Up to so many months, the day on which they are full included; six months is where a claim becomes overdue. */
const BANDS = [
  { title: '1 个月内', months: 1 },
  { title: '1 至 3 个月', months: 3 },
  { title: '3 至 6 个月', months: 6 },
  { title: '6 至 12 个月', months: 12 },
  { title: '1 年以上', months: Number.POSITIVE_INFINITY },
] as const

export const ageing = (items: readonly Aged[], today: PlainDate): readonly AgeBand[] =>
  BANDS.map(({ title }, band) => {
    const inside = items.filter(({ since }) => bandOf(since, today) === band)
    return { title, count: inside.length, amount: inside.reduce((sum, { amount }) => sum + amount, 0) }
  })

const bandOf = (since: PlainDate, today: PlainDate): number =>
  BANDS.findIndex(({ months }) => !Number.isFinite(months) || today <= addMonths(since, months))
