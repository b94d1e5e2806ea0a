// 申请至发放: of each month's payments, how many came within one, two, three months and later.

import type { Durations } from '#shared/contracts/reports.ts'
import type { Series } from './series.ts'

export const durationSeries = ({ months }: Durations): Series => ({
  categories: months.map(({ month }) => month),
  lines: [
    { name: '1 个月内', values: months.map(({ first }) => first) },
    { name: '第 2 个月', values: months.map(({ second }) => second) },
    { name: '第 3 个月', values: months.map(({ third }) => third) },
    { name: '3 个月以上', values: months.map(({ later }) => later) },
  ],
})
