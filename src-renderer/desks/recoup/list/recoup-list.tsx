// The ledger of the claims.

import { useCallback } from 'react'
import { formatTotal } from '#shared/kernel/money.ts'
import { LedgerList, type LedgerListProps } from '../../../case-parts/ledger/ledger-list.tsx'
import { useToday } from '../../../ui/clock.ts'
import { COLUMNS } from './columns.ts'
import { type RecoupCase, type RecoupRow, rowsIn } from './recoup-row.ts'
import { RecoupStrip } from './recoup-strip.tsx'
import { EMPTY, type View, VIEW_TITLES } from './views.ts'

export function RecoupList({ cases, person, ...shown }: LedgerListProps<RecoupCase, View>) {
  const today = useToday()
  const { view } = shown
  const rowsFor = useCallback(
    (text: string) => (cases === undefined ? undefined : rowsIn(cases, view, text, today)),
    [cases, view, today],
  )
  return (
    <LedgerList<RecoupRow, View>
      label="追回台账"
      strip={<RecoupStrip cases={cases ?? []} today={today} />}
      views={VIEW_TITLES}
      rowsFor={rowsFor}
      columns={COLUMNS}
      countWords={countWords}
      emptyText={EMPTY[view]}
      wholeView="全部"
      stateKey={`recoup-${person}`}
      {...shown}
    />
  )
}

const countWords = (rows: readonly RecoupRow[]): string =>
  `${rows.length} 笔，未追回 ${formatTotal(rows.map(({ outstanding }) => outstanding))}`
