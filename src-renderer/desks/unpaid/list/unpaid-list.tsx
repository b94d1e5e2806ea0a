// The ledger of what is owed.

import { formatTotal } from '#shared/kernel/money.ts'
import { type Ledger, LedgerList, type LedgerListProps } from '../../../case-parts/ledger/ledger-list.tsx'
import { COLUMNS } from './columns.ts'
import { rowsIn, type UnpaidCase, type UnpaidRow } from './unpaid-row.ts'
import { UnpaidStrip } from './unpaid-strip.tsx'
import { EMPTY, type View, VIEW_TITLES } from './views.ts'

const LEDGER: Ledger<UnpaidCase, UnpaidRow, View> = {
  name: 'unpaid',
  label: '应付未付台账',
  Strip: UnpaidStrip,
  views: VIEW_TITLES,
  rowsIn,
  columns: COLUMNS,
  countWords: (rows) => `${rows.length} 笔，合计 ${formatTotal(rows.map(({ amount }) => amount))}`,
  empty: EMPTY,
  whole: 'owed',
}

export const UnpaidList = (props: LedgerListProps<UnpaidCase, View>) => (
  <LedgerList ledger={LEDGER} {...props} />
)
