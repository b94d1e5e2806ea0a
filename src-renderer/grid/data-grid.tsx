// The list of every desk: AG Grid Community with the few modules that are used, in Chinese, operable without a mouse
// (arrows move, Enter opens). Columns keep their order and width per person on this machine.

import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import {
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  GridStateModule,
  LocaleModule,
  ModuleRegistry,
  QuickFilterModule,
  type StateUpdatedEvent,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useMemo } from 'react'
import { cspNonce } from '../ui/csp-nonce.ts'
import { readColumnState, writeColumnState } from './column-state.ts'
import { gridTheme } from './grid-theme.ts'

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  QuickFilterModule,
  LocaleModule,
  GridStateModule,
  CellStyleModule,
])

interface Props<Row> {
  /** Says what the list is, for screen readers. */
  readonly label: string
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly ColDef<Row>[]
  readonly rowId: (row: Row) => string
  readonly onOpen: (row: Row) => void
  readonly quickFilter: string
  readonly emptyText: string
  /** Under this name the columns are kept; it names list and person, nothing personal. */
  readonly stateKey: string
}

const DEFAULT_COLUMN: ColDef = { sortable: true, resizable: true, suppressHeaderMenuButton: true }

export function DataGrid<Row>(props: Props<Row>) {
  const { rows, columns, rowId, onOpen, quickFilter, emptyText, stateKey } = props
  const locale = useMemo(
    () => ({ ...AG_GRID_LOCALE_CN, noRowsToShow: emptyText, noMatchingRows: '没有符合筛选条件的记录' }),
    [emptyText],
  )
  const initialState = useMemo(() => readColumnState(stateKey), [stateKey])

  return (
    <div className="jb-grid" role="region" aria-label={props.label}>
      <AgGridReact<Row>
        theme={gridTheme}
        styleNonce={cspNonce() ?? ''}
        localeText={locale}
        defaultColDef={DEFAULT_COLUMN}
        columnDefs={[...columns]}
        rowData={rows === undefined ? null : [...rows]}
        loading={rows === undefined}
        getRowId={({ data }) => rowId(data)}
        quickFilterText={quickFilter}
        cacheQuickFilter
        animateRows={false}
        suppressCellFocus={false}
        ensureDomOrder
        initialState={initialState}
        onStateUpdated={({ state }: StateUpdatedEvent<Row>) => {
          writeColumnState(stateKey, state)
        }}
        onRowDoubleClicked={({ data }) => {
          if (data !== undefined) onOpen(data)
        }}
        onCellKeyDown={({ data, event }) => {
          if (data !== undefined && event instanceof KeyboardEvent && event.key === 'Enter') onOpen(data)
        }}
      />
    </div>
  )
}
