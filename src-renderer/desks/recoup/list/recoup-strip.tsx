// What has to come back, what has come, what is late, and how old it is.

import { recoupIsOverdue } from '#shared/domain/recoup-item/ageing.ts'
import { outstandingOf, type RecoupItem, repaidOf } from '#shared/domain/recoup-item/recoup-item.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { ageing } from '../../../case-parts/ledger/ageing.ts'
import { AgeingBars } from '../../../case-parts/ledger/ageing-bars.tsx'
import { type Figure, Figures } from '../../../case-parts/ledger/figures.tsx'
import type { RecoupCase } from './recoup-row.ts'

interface Props {
  readonly cases: readonly RecoupCase[]
  readonly today: PlainDate
}

export function RecoupStrip({ cases, today }: Props) {
  const items = cases.map(({ record }) => record)
  const outstanding = items.filter(({ state }) => state !== 'recovered')
  const sum = (of: readonly RecoupItem[], amount: (item: RecoupItem) => number): number =>
    of.reduce((total, item) => total + amount(item), 0)
  const overdue = items.filter((item) => recoupIsOverdue(item, today))
  const given = items.filter(({ state }) => state === 'unrecoverable')
  const repaid = items.filter((item) => repaidOf(item) > 0)
  const figures: readonly Figure[] = [
    { title: '取消', count: items.length, amount: sum(items, ({ amount }) => amount) },
    { title: '已退款', count: repaid.length, amount: sum(repaid, repaidOf) },
    { title: '未追回', count: outstanding.length, amount: sum(outstanding, outstandingOf) },
    { title: '逾期', count: overdue.length, amount: sum(overdue, outstandingOf), tone: 'late' },
    { title: '无法追回', count: given.length, amount: sum(given, outstandingOf), tone: 'soon' },
  ]
  const aged = outstanding.map((item) => ({ since: item.cancelledOn, amount: outstandingOf(item) }))
  return (
    <div className="jb-ledger-strip">
      <Figures figures={figures} />
      <AgeingBars bands={ageing(aged, today)} />
    </div>
  )
}
