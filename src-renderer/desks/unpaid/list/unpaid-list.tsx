// The ledger of what is owed.

import { useCallback } from 'react'
import { formatTotal } from '#shared/kernel/money.ts'
import { LedgerList, type LedgerListProps } from '../../../case-parts/ledger/ledger-list.tsx'
import { useToday } from '../../../ui/clock.ts'
import { COLUMNS } from './columns.ts'
import { rowsIn, type UnpaidCase, type UnpaidRow } from './unpaid-row.ts'
import { UnpaidStrip } from './unpaid-strip.tsx'
import { EMPTY, type View, VIEW_TITLES } from './views.ts'

export function UnpaidList({ cases, person, ...shown }: LedgerListProps<UnpaidCase, View>) {
  const today = useToday()
  const { view } = shown
  const rowsFor = useCallback(
    (text: string) => (cases === undefined ? undefined : rowsIn(cases, view, text, today)),
    [cases, view, today],
  )
  return (
    <LedgerList<UnpaidRow, View>
      label="应付未付台账"
      strip={<UnpaidStrip cases={cases ?? []} today={today} />}
      views={VIEW_TITLES}
      rowsFor={rowsFor}
      columns={COLUMNS}
      countWords={countWords}
      emptyText={EMPTY[view]}
      wholeView="全部未付"
      stateKey={`unpaid-${person}`}
      {...shown}
    />
  )
}

const countWords = (rows: readonly UnpaidRow[]): string =>
  `${rows.length} 笔，合计 ${formatTotal(rows.map(({ amount }) => amount))}`
