// The grid of a ledger: figures above, views, quick filter, counts; arrows move, Enter opens the item.

import type { ColDef } from 'ag-grid-community'
import { Button } from 'antd'
import { type ComponentType, useMemo, useState } from 'react'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { useToday } from '../../ui/clock.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { CaseList } from '../case-list.tsx'

/** What makes one ledger another than the next. */
export interface Ledger<Case, Row, View extends string> {
  /** Under which the grid keeps the columns of each person. */
  readonly name: string
  readonly label: string
  /** The figures above the list. */
  readonly Strip: ComponentType<{ readonly cases: readonly Case[]; readonly today: PlainDate }>
  readonly views: Readonly<Record<View, string>>
  /** What the view shows of what is typed, in its order. */
  readonly rowsIn: (cases: readonly Case[], view: View, text: string, today: PlainDate) => readonly Row[]
  readonly columns: readonly ColDef<Row>[]
  readonly countWords: (rows: readonly Row[]) => string
  /** What a view says in which nothing stands. */
  readonly empty: Readonly<Record<View, string>>
  /** The view in which everything can be found. */
  readonly whole: View
}

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

interface Props<Case, Row, View extends string> extends LedgerListProps<Case, View> {
  readonly ledger: Ledger<Case, Row, View>
}

export function LedgerList<Case, Row extends { readonly id: string }, View extends string>(
  props: Props<Case, Row, View>,
) {
  const { ledger, cases, person, view, onView, onOpen, onPrint } = props
  const { name, label, Strip, views, rowsIn, columns, countWords, empty, whole } = ledger
  const today = useToday()
  const [text, setText] = useState('')
  const rows = useMemo(
    () => (cases === undefined ? undefined : rowsIn(cases, view, text, today)),
    [rowsIn, cases, view, text, today],
  )
  return (
    <section className="jb-ledger-list" aria-label={label}>
      <Strip cases={cases ?? []} today={today} />
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
        emptyText={
          text.trim() === '' ? empty[view] : `没有符合条件的款项，请核对或换到“${views[whole]}”查找。`
        }
        stateKey={`${name}-${person}`}
        onOpen={onOpen}
      >
        <Button onClick={onPrint}>
          打印台账 <KeyHint combo="F7" />
        </Button>
      </CaseList>
    </section>
  )
}
