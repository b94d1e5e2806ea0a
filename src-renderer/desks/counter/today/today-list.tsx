// 受理列表: what this unit has taken in today, this month, or at all; arrows move, Enter opens.

import { Input, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { ScreenApplication } from '../../../cache/screen-applications.ts'
import { DataGrid } from '../../../grid/data-grid.tsx'
import { useSignedIn } from '../../../session/signed-in.ts'
import { useToday } from '../../../ui/clock.ts'
import { goTo } from '../../../ui/hash-route.ts'
import { COLUMNS } from './columns.ts'
import { type ListRow, rowsIn, type Span } from './list-row.ts'

const SPANS: readonly { readonly value: Span; readonly label: string }[] = [
  { value: 'today', label: '今日' },
  { value: 'month', label: '本月' },
  { value: 'all', label: '全部' },
]

const open = ({ id }: ListRow): void => {
  goTo('counter', 'record', id)
}
const idOf = ({ id }: ListRow): string => id

export function TodayList({ shown }: { readonly shown: readonly ScreenApplication[] | undefined }) {
  const { session } = useSignedIn()
  const today = useToday()
  const [span, setSpan] = useState<Span>('today')
  const [filter, setFilter] = useState('')
  const rows = useMemo(
    () => (shown === undefined ? undefined : rowsIn(shown, span, today)),
    [shown, span, today],
  )
  return (
    <section className="jb-today" aria-label="受理列表">
      <div className="jb-row jb-today-head">
        <Segmented<Span> value={span} options={[...SPANS]} onChange={setSpan} />
        <Input
          autoFocus
          allowClear
          className="jb-today-filter"
          aria-label="筛选"
          placeholder="姓名、证件号码末位、回执编号、证书编号"
          value={filter}
          onChange={({ target: { value } }) => {
            setFilter(value)
          }}
        />
        <span className="jb-quiet">{countWords(rows ?? [])}</span>
      </div>
      <DataGrid<ListRow>
        label="受理列表"
        rows={rows}
        columns={COLUMNS}
        rowId={idOf}
        onOpen={open}
        quickFilter={filter}
        emptyText={span === 'today' ? '今日还没有受理，按 F8 返回受理' : '没有记录'}
        stateKey={`counter-${session.staff.id}`}
      />
    </section>
  )
}

/** `34 件：已受理 18，待归集 3`. */
function countWords(rows: readonly ListRow[]): string {
  const counts = new Map<string, number>()
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1)
  const parts = [...counts].map(([state, count]) => `${state} ${count}`)
  return rows.length === 0 ? '' : `${rows.length} 件：${parts.join('，')}`
}
