// What the district owes, by year band, what has to be done today, and how old it is.

import { isDueNow, isOverdue, yearBandOf } from '#shared/domain/unpaid-item/cadence.ts'
import { isOwed, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { ageing } from '../../../case-parts/ledger/ageing.ts'
import { AgeingBars } from '../../../case-parts/ledger/ageing-bars.tsx'
import { type Figure, Figures } from '../../../case-parts/ledger/figures.tsx'
import type { UnpaidCase } from './unpaid-row.ts'

interface Props {
  readonly cases: readonly UnpaidCase[]
  readonly today: PlainDate
}

export function UnpaidStrip({ cases, today }: Props) {
  const owed = cases.map(({ record }) => record).filter(isOwed)
  const summed = (title: string, items: readonly UnpaidItem[]): Figure => ({
    title,
    count: items.length,
    amount: items.reduce((sum, { amount }) => sum + amount, 0),
  })
  const band = (wanted: 'current' | 'past') => owed.filter((item) => yearBandOf(item, today) === wanted)
  const figures: readonly Figure[] = [
    summed('应付未付', owed),
    summed('当年', band('current')),
    summed('历年', band('past')),
    { title: '今日跟进', count: owed.filter((item) => isDueNow(item, today)).length },
    { title: '逾期', count: owed.filter((item) => isOverdue(item, today)).length, tone: 'late' },
    { title: '待复核', count: owed.filter(({ proposal }) => proposal !== null).length, tone: 'soon' },
  ]
  const aged = owed.map(({ firstFailedOn, amount }) => ({ since: firstFailedOn, amount }))
  return (
    <div className="jb-ledger-strip">
      <Figures figures={figures} />
      <AgeingBars bands={ageing(aged, today)} />
    </div>
  )
}
