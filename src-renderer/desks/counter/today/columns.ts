// Columns of the list. Personal data is masked; amounts stand right. The smallest widths leave room for a scroll bar on a
// screen of 1366 pixels.

import type { ColDef } from 'ag-grid-community'
import { SIZE } from '../../../ui/tokens.ts'
import type { ListRow } from './list-row.ts'

const contactClass = ({ value }: { readonly value?: unknown }): string =>
  value === '' ? '' : 'jb-text-not-met'

export const COLUMNS: readonly ColDef<ListRow>[] = [
  {
    colId: 'receipt',
    headerName: '回执编号',
    field: 'receipt',
    flex: 2,
    minWidth: SIZE.columnLarge,
  },
  { colId: 'name', headerName: '姓名', field: 'name', flex: 1, minWidth: SIZE.columnSmall },
  {
    colId: 'identityNumber',
    headerName: '证件号码',
    field: 'identityNumber',
    flex: 2,
    minWidth: SIZE.columnLarge,
  },
  { colId: 'item', headerName: '补贴项目', field: 'item', flex: 4, minWidth: SIZE.column },
  { colId: 'level', headerName: '等级', field: 'level', flex: 2, minWidth: SIZE.column },
  { colId: 'category', headerName: '人员类别', field: 'category', flex: 2, minWidth: SIZE.column },
  {
    colId: 'amount',
    headerName: '金额',
    field: 'amount',
    type: 'rightAligned',
    flex: 1,
    minWidth: SIZE.columnSmall,
    valueFormatter: ({ data }) => data?.amountText ?? '',
  },
  { colId: 'state', headerName: '状态', field: 'state', flex: 1, minWidth: SIZE.columnSmall },
  { colId: 'delivery', headerName: '送达', field: 'delivery', flex: 1, minWidth: SIZE.column },
  {
    colId: 'contact',
    headerName: '联系',
    field: 'contact',
    flex: 1,
    minWidth: SIZE.columnSmall,
    cellClass: contactClass,
  },
  {
    colId: 'time',
    headerName: '时间',
    field: 'at',
    flex: 1,
    minWidth: SIZE.column,
    valueFormatter: ({ data }) => data?.time ?? '',
  },
]
