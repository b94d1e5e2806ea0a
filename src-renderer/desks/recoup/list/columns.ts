// Columns of the claims. Personal data is masked; amounts stand right. The smallest widths fit a screen of 1366 pixels.

import type { ColDef } from 'ag-grid-community'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { SIZE } from '../../../ui/tokens.ts'
import type { RecoupRow } from './recoup-row.ts'

type Column = ColDef<RecoupRow>

const noteClass = ({ data }: { readonly data?: RecoupRow | undefined }): string =>
  data?.overdue === true ? 'jb-text-not-met' : ''

const money = (field: 'amount' | 'repaid' | 'outstanding', headerName: string): Column => ({
  colId: field,
  headerName,
  field,
  type: 'rightAligned',
  flex: 1,
  minWidth: SIZE.columnSmall,
  valueFormatter: ({ value }: { readonly value: number | null | undefined }) =>
    value == null ? '' : formatMoney(yuan(value)),
})

export const COLUMNS: readonly Column[] = [
  { colId: 'name', headerName: '姓名', field: 'name', flex: 1, minWidth: SIZE.columnSmall },
  { colId: 'tail', headerName: '证件末位', field: 'tail', flex: 1, minWidth: SIZE.columnSmall },
  { colId: 'item', headerName: '补贴项目', field: 'item', flex: 4, minWidth: SIZE.column },
  { colId: 'institution', headerName: '评价机构', field: 'institution', flex: 3, minWidth: SIZE.column },
  { colId: 'cause', headerName: '取消原因', field: 'cause', flex: 1, minWidth: SIZE.columnSmall },
  { colId: 'channel', headerName: '追回途径', field: 'channel', flex: 1, minWidth: SIZE.columnSmall },
  money('amount', '取消金额'),
  money('repaid', '已追回'),
  money('outstanding', '待追回'),
  { colId: 'cancelledOn', headerName: '取消日期', field: 'cancelledOn', flex: 1, minWidth: SIZE.column },
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
  { colId: 'state', headerName: '状态', field: 'state', flex: 1, minWidth: SIZE.columnSmall },
  {
    colId: 'note',
    headerName: '提示',
    field: 'note',
    flex: 1,
    minWidth: SIZE.half * 16,
    cellClass: noteClass,
  },
  { colId: 'delivery', headerName: '送达', field: 'delivery', flex: 1, minWidth: SIZE.column },
]
