// 追回台账: what was paid and then cancelled, what has come back of it, and what is late. Nothing is ever deleted here.

import { lazy, Suspense, useState } from 'react'
import { useRecoupCases } from '../../cache/ledger-cases.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useToday } from '../../ui/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goTo } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { RecoupPage } from './item/recoup-page.tsx'
import { GROUP } from './key-group.ts'
import { rowsIn } from './list/recoup-row.ts'
import type { View } from './list/views.ts'
import '../../case-parts/ledger/ledger.css'

/** The grid is a large part of the program and is not needed to begin. */
const RecoupList = lazy(async () => ({ default: (await import('./list/recoup-list.tsx')).RecoupList }))

/** `[]` the ledger, `['item', id]` a claim. */
export function RecoupDesk({ route }: { readonly route: readonly string[] }) {
  const { staff } = useSignedIn().session
  const today = useToday()
  const cases = useRecoupCases()
  const [view, setView] = useState<View>('open')
  const shown = route[0] === 'item' ? cases?.find(({ record }) => record.id === route[1]) : undefined

  const list = (): void => {
    goTo('recoup')
  }
  const open = (id: string): void => {
    goTo('recoup', 'item', id)
  }
  const print = (): void => {
    goTo('papers', 'recoup-ledger')
  }
  /** The one below it in the list. */
  const next = (after: string): void => {
    const ids = rowsIn(cases ?? [], view, '', today).map(({ id }) => id)
    const following = ids[ids.indexOf(after) + 1]
    if (following === undefined) list()
    else open(following)
  }
  useKeyBindings(GROUP, [
    { combo: 'F7', title: '打印台账', run: print },
    { combo: 'F8', title: '返回台账', run: list },
  ])

  if (route[0] !== 'item')
    return (
      <div className="jb-ledger">
        <Suspense fallback={null}>
          <RecoupList
            cases={cases}
            person={staff.id}
            view={view}
            onView={setView}
            onOpen={open}
            onPrint={print}
          />
        </Suspense>
      </div>
    )
  return (
    <div className="jb-ledger">
      <header className="jb-ledger-head">
        <button type="button" className="jb-link" onClick={list}>
          返回台账 <KeyHint combo="F8" />
        </button>
      </header>
      {shown !== undefined ? (
        <RecoupPage
          key={shown.record.id}
          shown={shown}
          onNext={() => {
            next(shown.record.id)
          }}
        />
      ) : cases === undefined ? null : (
        <EmptyState title="台账中没有这笔款项" next="可能已移交其他单位，请返回台账查看。" />
      )}
    </div>
  )
}
