// Columns of the list of calls. Personal data is masked.

import type { ColDef } from 'ag-grid-community'
import { SIZE } from '../../../ui/tokens.ts'
import type { CallRow } from './call-row.ts'

const noteClass = ({ data }: { readonly data?: CallRow | undefined }): string =>
  data?.urgent === true ? 'jb-text-unknown' : ''

export const COLUMNS: readonly ColDef<CallRow>[] = [
  {
    colId: 'name',
    headerName: '姓名',
    field: 'name',
    flex: 1,
    minWidth: SIZE.columnSmall,
    getQuickFilterText: ({ data }) => data.searchText,
  },
  { colId: 'mobile', headerName: '手机号码', field: 'mobile', flex: 1, minWidth: SIZE.column },
  { colId: 'item', headerName: '补贴项目', field: 'item', flex: 6, minWidth: SIZE.column },
  { colId: 'institution', headerName: '评价机构', field: 'institution', flex: 5, minWidth: SIZE.column },
  { colId: 'caller', headerName: '负责人', field: 'caller', flex: 1, minWidth: SIZE.columnSmall },
  {
    colId: 'attempts',
    headerName: '拨打',
    field: 'attempts',
    type: 'rightAligned',
    flex: 1,
    minWidth: SIZE.columnSmall,
  },
  { colId: 'state', headerName: '状态', field: 'state', flex: 1, minWidth: SIZE.columnSmall },
  {
    colId: 'note',
    headerName: '提示',
    field: 'note',
    flex: 2,
    minWidth: SIZE.column,
    cellClass: noteClass,
  },
  { colId: 'delivery', headerName: '送达', field: 'delivery', flex: 1, minWidth: SIZE.column },
]

/** For the city's spot checks, which unit called comes first. */
export const CITY_COLUMNS: readonly ColDef<CallRow>[] = [
  { colId: 'unit', headerName: '核实单位', field: 'unit', flex: 1, minWidth: SIZE.columnSmall },
  ...COLUMNS.filter(({ colId }) => colId !== 'mobile'),
]
