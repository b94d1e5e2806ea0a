// A list of any length: AG Grid Community's infinite row model over an index that filters and sorts elsewhere. The grid
// holds the windows around what is on the screen; operable without a mouse (arrows move, Enter opens); columns keep their
// order, width and sorting per person on this machine.

import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import {
  CellStyleModule,
  type ColDef,
  type GridApi,
  GridStateModule,
  type IDatasource,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  type StateUpdatedEvent,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef } from 'react'
import { cspNonce } from '../ui/csp-nonce.ts'
import { readColumnState, writeColumnState } from './column-state.ts'
import { gridTheme } from './grid-theme.ts'

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  RowApiModule,
  LocaleModule,
  GridStateModule,
  CellStyleModule,
])

export interface WindowRequest {
  readonly from: number
  readonly to: number
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[]
}

export interface RowWindow<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

interface Props<Row> {
  /** Says what the list is, for screen readers. */
  readonly label: string
  readonly columns: readonly ColDef<Row>[]
  readonly rowId: (row: Row) => string
  readonly onOpen: (row: Row) => void
  /** Another function is another list: the grid begins at its top. */
  readonly read: (request: WindowRequest) => Promise<RowWindow<Row>>
  /** Calls back whenever the rows may look different, until the returned function is called. */
  readonly onChanged: (listener: () => void) => () => void
  readonly emptyText: string
  /** Under this name the columns are kept; it names list and person, nothing personal. */
  readonly stateKey: string
}

const DEFAULT_COLUMN: ColDef = { sortable: true, resizable: true, suppressHeaderMenuButton: true }
const WINDOW = 100

export function WindowGrid<Row>(props: Props<Row>) {
  const { columns, rowId, onOpen, read, onChanged, emptyText, stateKey } = props
  const grid = useRef<GridApi<Row> | null>(null)
  const locale = useMemo(() => ({ ...AG_GRID_LOCALE_CN, noRowsToShow: emptyText }), [emptyText])
  const initialState = useMemo(() => readColumnState(stateKey), [stateKey])
  const datasource = useMemo((): IDatasource => windowsOf(read), [read])
  useEffect(
    () =>
      onChanged(() => {
        grid.current?.refreshInfiniteCache()
      }),
    [onChanged],
  )
  return (
    <div className="jb-grid" role="region" aria-label={props.label}>
      <AgGridReact<Row>
        theme={gridTheme}
        styleNonce={cspNonce() ?? ''}
        localeText={locale}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={WINDOW}
        maxBlocksInCache={20}
        infiniteInitialRowCount={1}
        defaultColDef={DEFAULT_COLUMN}
        columnDefs={[...columns]}
        getRowId={({ data }) => rowId(data)}
        animateRows={false}
        suppressCellFocus={false}
        ensureDomOrder
        initialState={initialState}
        onStateUpdated={({ state }: StateUpdatedEvent<Row>) => {
          writeColumnState(stateKey, state)
        }}
        onGridReady={({ api }) => {
          grid.current = api
        }}
        onModelUpdated={({ api }) => {
          if (api.getDisplayedRowCount() === 0) api.showNoRowsOverlay()
          else api.hideOverlay()
        }}
        onGridPreDestroyed={() => {
          grid.current = null
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

function windowsOf<Row>(read: Props<Row>['read']): IDatasource {
  return {
    getRows: (params) => {
      const sort = params.sortModel.map(({ colId, sort: way }) => ({
        column: colId,
        descending: way === 'desc',
      }))
      read({ from: params.startRow, to: params.endRow, sort }).then(
        ({ rows, total }) => {
          params.successCallback([...rows], total)
        },
        () => {
          params.failCallback()
        },
      )
    },
  }
}
