// The ledger of the claims.

import { useCallback } from 'react'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { LedgerList } from '../../../case-parts/ledger/ledger-list.tsx'
import { useToday } from '../../../ui/clock.ts'
import { COLUMNS } from './columns.ts'
import { type RecoupCase, type RecoupRow, rowsIn } from './recoup-row.ts'
import { RecoupStrip } from './recoup-strip.tsx'
import { EMPTY, type View, VIEW_TITLES } from './views.ts'

interface Props {
  readonly cases: readonly RecoupCase[] | undefined
  readonly person: string
  readonly view: View
  readonly onView: (view: View) => void
  readonly onOpen: (id: string) => void
  readonly onPrint: () => void
}

export function RecoupList({ cases, person, view, onView, onOpen, onPrint }: Props) {
  const today = useToday()
  const rowsFor = useCallback(
    (text: string) => (cases === undefined ? undefined : rowsIn(cases, view, text, today)),
    [cases, view, today],
  )
  return (
    <LedgerList<RecoupRow, View>
      label="追回台账"
      strip={<RecoupStrip cases={cases ?? []} today={today} />}
      views={VIEW_TITLES}
      view={view}
      onView={onView}
      rowsFor={rowsFor}
      columns={COLUMNS}
      countWords={countWords}
      emptyText={EMPTY[view]}
      wholeView="全部"
      stateKey={`recoup-${person}`}
      onOpen={onOpen}
      onPrint={onPrint}
    />
  )
}

const countWords = (rows: readonly RecoupRow[]): string =>
  `${rows.length} 笔，未追回 ${formatMoney(yuan(rows.reduce((sum, { outstanding }) => sum + outstanding, 0)))}`
