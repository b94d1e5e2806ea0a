// The line above a list: its views, the quick filter, how many there are, and what can be done with all of them.

import { Input, Segmented } from 'antd'
import type { ReactNode } from 'react'
import './list-head.css'

interface Props<View extends string> {
  /** In the order in which they stand. */
  readonly views: Readonly<Record<View, string>>
  readonly view: View
  readonly onView: (view: View) => void
  readonly filter: string
  /** What the filter looks at. */
  readonly filters: string
  readonly onFilter: (text: string) => void
  readonly counts: string
  readonly children?: ReactNode
}

export function ListHead<View extends string>(props: Props<View>) {
  const { views, view, onView, filter, filters, onFilter, counts, children } = props
  return (
    <div className="jb-row">
      <Segmented<string>
        value={view}
        options={Object.entries<string>(views).map(([value, label]) => ({ value, label }))}
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
  )
}

const isViewOf = <View extends string>(views: Readonly<Record<View, string>>, value: string): value is View =>
  value in views
