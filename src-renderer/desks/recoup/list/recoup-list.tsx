// The grid of the claims: views, quick filter, counts; arrows move, Enter opens the claim.

import { Button, Input, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { DataGrid } from '../../../grid/data-grid.tsx'
import { useToday } from '../../../ui/clock.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { COLUMNS } from './columns.ts'
import { type RecoupCase, type RecoupRow, rowsIn } from './recoup-row.ts'
import { RecoupStrip } from './recoup-strip.tsx'
import { EMPTY, type View, VIEW_TITLES, VIEWS } from './views.ts'

interface Props {
  readonly cases: readonly RecoupCase[] | undefined
  readonly person: string
  readonly view: View
  readonly onView: (view: View) => void
  readonly onOpen: (id: string) => void
  readonly onPrint: () => void
}

const idOf = ({ id }: RecoupRow): string => id

export function RecoupList({ cases, person, view, onView, onOpen, onPrint }: Props) {
  const today = useToday()
  const [text, setText] = useState('')
  const rows = useMemo(
    () => (cases === undefined ? undefined : rowsIn(cases, view, text, today)),
    [cases, view, text, today],
  )
  return (
    <section className="jb-ledger-list" aria-label="追回台账">
      <RecoupStrip cases={cases ?? []} today={today} />
      <div className="jb-row">
        <Segmented<View>
          value={view}
          options={VIEWS.map((value) => ({ value, label: VIEW_TITLES[value] }))}
          onChange={onView}
        />
        <Input
          autoFocus
          allowClear
          className="jb-ledger-filter"
          aria-label="筛选"
          placeholder="姓名或拼音首字母、证件或手机末位、证书编号"
          value={text}
          onChange={({ target: { value } }) => {
            setText(value)
          }}
        />
        <span className="jb-quiet" role="status">
          {rows === undefined ? '' : countWords(rows)}
        </span>
        <Button onClick={onPrint}>
          打印台账 <KeyHint combo="F7" />
        </Button>
      </div>
      <DataGrid<RecoupRow>
        label="追回台账"
        rows={rows}
        columns={COLUMNS}
        rowId={idOf}
        onOpen={({ id }) => {
          onOpen(id)
        }}
        quickFilter=""
        emptyText={text.trim() === '' ? EMPTY[view] : '没有符合条件的款项，请核对或换到“全部”查找。'}
        stateKey={`recoup-${person}`}
      />
    </section>
  )
}

const countWords = (rows: readonly RecoupRow[]): string =>
  `${rows.length} 笔，未追回 ${formatMoney(yuan(rows.reduce((sum, { outstanding }) => sum + outstanding, 0)))}`
