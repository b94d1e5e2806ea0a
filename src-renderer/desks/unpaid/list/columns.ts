// Columns of the ledger. Personal data is masked; amounts stand right. The smallest widths fit a screen of 1366 pixels.

import type { ColDef } from 'ag-grid-community'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { SIZE } from '../../../ui/tokens.ts'
import type { UnpaidRow } from './unpaid-row.ts'

/** A day or an amount, and the cell's own space. */
const NARROW = SIZE.one * 12

const noteClass = ({ data }: { readonly data?: UnpaidRow | undefined }): string =>
  data?.urgent === true ? 'jb-text-unknown' : ''

export const COLUMNS: readonly ColDef<UnpaidRow>[] = [
  { colId: 'name', headerName: '姓名', field: 'name', flex: 1, minWidth: SIZE.columnSmall },
  { colId: 'tail', headerName: '证件末位', field: 'tail', flex: 1, minWidth: SIZE.columnSmall },
  { colId: 'item', headerName: '补贴项目', field: 'item', flex: 20, minWidth: SIZE.column },
  {
    colId: 'amount',
    headerName: '金额',
    field: 'amount',
    type: 'rightAligned',
    flex: 1,
    minWidth: NARROW,
    valueFormatter: ({ value }: { readonly value: number | null | undefined }) =>
      value == null ? '' : formatMoney(yuan(value)),
  },
  { colId: 'firstFailedOn', headerName: '首次失败', field: 'firstFailedOn', flex: 1, minWidth: NARROW },
  { colId: 'reason', headerName: '银行原因', field: 'reason', flex: 6, minWidth: SIZE.column },
  {
    colId: 'age',
    headerName: '账龄',
    field: 'age',
    type: 'rightAligned',
    flex: 1,
    minWidth: SIZE.columnSmall,
    valueFormatter: ({ value }: { readonly value: number | null | undefined }) =>
      value == null ? '' : `${value} 天`,
  },
  { colId: 'band', headerName: '年度', field: 'band', flex: 1, minWidth: SIZE.one * 7 },
  { colId: 'due', headerName: '下次跟进', field: 'due', flex: 1, minWidth: NARROW },
  {
    colId: 'contacts',
    headerName: '联系',
    field: 'contacts',
    type: 'rightAligned',
    flex: 1,
    minWidth: SIZE.one * 7,
  },
  { colId: 'state', headerName: '状态', field: 'state', flex: 2, minWidth: SIZE.column },
  { colId: 'note', headerName: '提示', field: 'note', flex: 2, minWidth: SIZE.column, cellClass: noteClass },
  { colId: 'delivery', headerName: '送达', field: 'delivery', flex: 1, minWidth: NARROW },
]
