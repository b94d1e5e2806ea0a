// 受理列表: what this unit has taken in today, this month, or at all; arrows move, Enter opens. The index in the worker
// filters and sorts, so that the list opens as fast on a hundred thousand as on ten.

import { Input, Segmented } from 'antd'
import { useCallback, useState } from 'react'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { type ListAnswer, listApplications, onListChanged } from '../../../cache/application-list.ts'
import { type RowWindow, WindowGrid, type WindowRequest } from '../../../grid/window-grid.tsx'
import { useSignedIn } from '../../../session/signed-in.ts'
import { useToday } from '../../../ui/clock.ts'
import { goTo } from '../../../ui/hash-route.ts'
import { COLUMNS } from './columns.ts'
import { actedIn, type ListRow, listRow, type Span } from './list-row.ts'
import { sortBy } from './sort-by.ts'

const SPANS: readonly { readonly value: Span; readonly label: string }[] = [
  { value: 'today', label: '今日' },
  { value: 'month', label: '本月' },
  { value: 'all', label: '全部' },
]

const open = ({ id }: ListRow): void => {
  goTo('counter', 'record', id)
}
const idOf = ({ id }: ListRow): string => id

export function TodayList() {
  const { session } = useSignedIn()
  const today = useToday()
  const [span, setSpan] = useState<Span>('today')
  const [filter, setFilter] = useState('')
  const [counts, setCounts] = useState<ListAnswer | null>(null)
  const read = useCallback(
    async ({ from, to, sort }: WindowRequest): Promise<RowWindow<ListRow>> => {
      const query = { acted: actedIn(span, today), text: filter, sort: sort.flatMap(sortBy), from, to }
      const answer = await listApplications(query)
      setCounts(answer)
      return { rows: answer.rows.map((row) => listRow(row, today)), total: answer.total }
    },
    [span, filter, today],
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
          placeholder="姓名或拼音首字母、证件或手机末位、编号"
          value={filter}
          onChange={({ target: { value } }) => {
            setFilter(value)
          }}
        />
        <span className="jb-quiet">{counts === null ? '' : countWords(counts)}</span>
      </div>
      <WindowGrid<ListRow>
        label="受理列表"
        columns={COLUMNS}
        rowId={idOf}
        onOpen={open}
        read={read}
        onChanged={onListChanged}
        emptyText={
          filter !== ''
            ? '没有符合筛选条件的记录'
            : span === 'today'
              ? '今日还没有受理，按 F8 返回受理'
              : '没有记录'
        }
        stateKey={`counter-${session.staff.id}`}
      />
    </section>
  )
}

/** `34 件：已受理 18，待归集 3`. */
function countWords({ total, states }: ListAnswer): string {
  const parts = states.map(({ state, count }) => `${STATE_TITLES[state]} ${count}`)
  return total === 0 ? '' : `${total} 件：${parts.join('，')}`
}
