// The ledger of what is owed.

import { useCallback } from 'react'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { LedgerList } from '../../../case-parts/ledger/ledger-list.tsx'
import { useToday } from '../../../ui/clock.ts'
import { COLUMNS } from './columns.ts'
import { rowsIn, type UnpaidCase, type UnpaidRow } from './unpaid-row.ts'
import { UnpaidStrip } from './unpaid-strip.tsx'
import { EMPTY, type View, VIEW_TITLES } from './views.ts'

interface Props {
  readonly cases: readonly UnpaidCase[] | undefined
  readonly person: string
  readonly view: View
  readonly onView: (view: View) => void
  readonly onOpen: (id: string) => void
  readonly onPrint: () => void
}

export function UnpaidList({ cases, person, view, onView, onOpen, onPrint }: Props) {
  const today = useToday()
  const rowsFor = useCallback(
    (text: string) => (cases === undefined ? undefined : rowsIn(cases, view, text, today)),
    [cases, view, today],
  )
  return (
    <LedgerList<UnpaidRow, View>
      label="应付未付台账"
      strip={<UnpaidStrip cases={cases ?? []} today={today} />}
      views={VIEW_TITLES}
      view={view}
      onView={onView}
      rowsFor={rowsFor}
      columns={COLUMNS}
      countWords={countWords}
      emptyText={EMPTY[view]}
      wholeView="全部未付"
      stateKey={`unpaid-${person}`}
      onOpen={onOpen}
      onPrint={onPrint}
    />
  )
}

const countWords = (rows: readonly UnpaidRow[]): string =>
  `${rows.length} 笔，合计 ${formatMoney(yuan(rows.reduce((sum, { amount }) => sum + amount, 0)))}`
