// The grid of a ledger: figures above, views, quick filter, counts; arrows move, Enter opens the item.

import type { ColDef } from 'ag-grid-community'
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { KeyHint } from '../../ui/key-hint.tsx'
import { CaseList } from '../case-list.tsx'

/** What a ledger's desk hands to its list. */
export interface LedgerListProps<Case, View extends string> {
  /** Undefined while loading. */
  readonly cases: readonly Case[] | undefined
  readonly person: string
  readonly view: View
  readonly onView: (view: View) => void
  readonly onOpen: (id: string) => void
  readonly onPrint: () => void
}

interface Props<Row, View extends string> extends Omit<LedgerListProps<never, View>, 'cases' | 'person'> {
  readonly label: string
  /** The figures above the list. */
  readonly strip: ReactNode
  readonly views: Readonly<Record<View, string>>
  /** What the view shows of what is typed; undefined while loading. Has to be stable while nothing changes. */
  readonly rowsFor: (text: string) => readonly Row[] | undefined
  readonly columns: readonly ColDef<Row>[]
  readonly countWords: (rows: readonly Row[]) => string
  readonly emptyText: string
  /** The view in which everything can be found. */
  readonly wholeView: string
  readonly stateKey: string
}

export function LedgerList<Row extends { readonly id: string }, View extends string>(
  props: Props<Row, View>,
) {
  const { label, strip, views, view, onView, rowsFor, columns, countWords } = props
  const { emptyText, wholeView, stateKey, onOpen, onPrint } = props
  const [text, setText] = useState('')
  const rows = useMemo(() => rowsFor(text), [rowsFor, text])
  return (
    <section className="jb-ledger-list" aria-label={label}>
      {strip}
      <CaseList<Row, View>
        label={label}
        views={views}
        view={view}
        onView={onView}
        filter={text}
        filters="姓名或拼音首字母、证件或手机末位、证书编号"
        onFilter={setText}
        filtered
        counts={rows === undefined ? '' : countWords(rows)}
        rows={rows}
        columns={columns}
        emptyText={text.trim() === '' ? emptyText : `没有符合条件的款项，请核对或换到“${wholeView}”查找。`}
        stateKey={stateKey}
        onOpen={onOpen}
      >
        <Button onClick={onPrint}>
          打印台账 <KeyHint combo="F7" />
        </Button>
      </CaseList>
    </section>
  )
}
