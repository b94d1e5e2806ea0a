// The ledger of the claims.

import { formatTotal } from '#shared/kernel/money.ts'
import { type Ledger, LedgerList, type LedgerListProps } from '../../../case-parts/ledger/ledger-list.tsx'
import { COLUMNS } from './columns.ts'
import { rowsIn, type RecoupCase, type RecoupRow } from './recoup-row.ts'
import { RecoupStrip } from './recoup-strip.tsx'
import { EMPTY, type View, VIEW_TITLES } from './views.ts'

const LEDGER: Ledger<RecoupCase, RecoupRow, View> = {
  name: 'recoup',
  label: '追回台账',
  Strip: RecoupStrip,
  views: VIEW_TITLES,
  rowsIn,
  columns: COLUMNS,
  countWords: (rows) =>
    `${rows.length} 笔，未追回 ${formatTotal(rows.map(({ outstanding }) => outstanding))}`,
  empty: EMPTY,
  whole: 'all',
}

export const RecoupList = (props: LedgerListProps<RecoupCase, View>) => (
  <LedgerList ledger={LEDGER} {...props} />
)
