// 应付未付台账: every payment that came back and is still owed, who has to be called today, what is late, what waits for
// approval. It is never written off here: a row closes when the money has arrived, or with the subsidy.

import { lazy, Suspense, useState } from 'react'
import { useUnpaidCases } from '../../cache/ledger-cases.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useToday } from '../../ui/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goTo } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { ItemPage } from './item/item-page.tsx'
import { GROUP } from './key-group.ts'
import { nextItem, ofSamePerson } from './list/unpaid-row.ts'
import type { View } from './list/views.ts'
import '../../case-parts/ledger/ledger.css'

/** The grid is a large part of the program and is not needed to begin. */
const UnpaidList = lazy(async () => ({ default: (await import('./list/unpaid-list.tsx')).UnpaidList }))

/** `[]` the ledger, `['item', id]` an item with the person's others. */
export function UnpaidDesk({ route }: { readonly route: readonly string[] }) {
  const { staff } = useSignedIn().session
  const today = useToday()
  const cases = useUnpaidCases()
  const [view, setView] = useState<View>(staff.roles.includes('ledger') ? 'due' : 'owed')
  const shown = route[0] === 'item' ? cases?.find(({ record }) => record.id === route[1]) : undefined

  const list = (): void => {
    goTo('unpaid')
  }
  const print = (): void => {
    goTo('papers', 'unpaid-ledger')
  }
  useKeyBindings(GROUP, [
    { combo: 'F7', title: '打印台账', run: print },
    { combo: 'F8', title: '返回台账', run: list },
  ])

  return (
    <div className="jb-ledger">
      {route[0] === 'item' ? (
        <header className="jb-ledger-head">
          <button type="button" className="jb-link" onClick={list}>
            返回台账 <KeyHint combo="F8" />
          </button>
        </header>
      ) : null}
      {shown !== undefined ? (
        <ItemPage
          key={shown.record.id}
          shown={shown}
          together={ofSamePerson(cases ?? [], shown.record).map(({ record }) => record)}
          onNext={() => {
            const next = nextItem(cases ?? [], shown.record, view, today)
            if (next === undefined) list()
            else goTo('unpaid', 'item', next)
          }}
        />
      ) : route[0] === 'item' ? (
        cases === undefined ? null : (
          <EmptyState title="台账中没有这笔款项" next="可能已移交其他单位，请返回台账查看。" />
        )
      ) : (
        <Suspense fallback={null}>
          <UnpaidList
            cases={cases}
            person={staff.id}
            view={view}
            onView={setView}
            onOpen={(id) => {
              goTo('unpaid', 'item', id)
            }}
            onPrint={print}
          />
        </Suspense>
      )}
    </div>
  )
}
