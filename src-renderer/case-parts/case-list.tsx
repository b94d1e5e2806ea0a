// A desk's list of records: above it its views, the quick filter, how many there are, and what can be done with all of them;
// arrows move, Enter opens.

import type { ColDef } from 'ag-grid-community'
import { Input, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { DataGrid } from '../grid/data-grid.tsx'
import './case-list.css'

interface Props<Row, View extends string> {
  /** Says what the list is, for screen readers. */
  readonly label: string
  /** In the order in which they stand. */
  readonly views: Readonly<Record<View, string>>
  readonly view: View
  readonly onView: (view: View) => void
  readonly filter: string
  /** What the filter looks at. */
  readonly filters: string
  readonly onFilter: (text: string) => void
  /** The rows come filtered; otherwise the grid does it. */
  readonly filtered?: boolean
  readonly counts: string
  readonly children?: ReactNode
  /** Undefined while loading. */
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly ColDef<Row>[]
  readonly emptyText: string
  readonly stateKey: string
  readonly onOpen: (id: string) => void
}

const idOf = ({ id }: { readonly id: string }): string => id

export function CaseList<Row extends { readonly id: string }, View extends string>(props: Props<Row, View>) {
  const { views, view, onView, filter, filters, onFilter, filtered = false, counts, children } = props
  const { onOpen, label, rows, columns, emptyText, stateKey } = props
  return (
    <>
      <div className="jb-row">
        <Segmented<string>
          value={view}
          options={Object.entries<string>(views).map(([value, title]) => ({ value, label: title }))}
          onChange={(value) => {
            if (isViewOf(views, value)) onView(value)
          }}
        />
        <Input
          autoFocus
          allowClear
          className="jb-list-filter"
          aria-label="筛选"
          placeholder={filters}
          value={filter}
          onChange={({ target: { value } }) => {
            onFilter(value)
          }}
        />
        <span className="jb-quiet" role="status">
          {counts}
        </span>
        {children}
      </div>
      <DataGrid<Row>
        label={label}
        rows={rows}
        columns={columns}
        rowId={idOf}
        onOpen={({ id }) => {
          onOpen(id)
        }}
        quickFilter={filtered ? '' : filter}
        emptyText={emptyText}
        stateKey={stateKey}
      />
    </>
  )
}

const isViewOf = <View extends string>(views: Readonly<Record<View, string>>, value: string): value is View =>
  value in views
