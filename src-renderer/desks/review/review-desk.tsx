// 审核: the district's generated records, compared with today's facts; approved, returned, refused, held or asked about.

import { lazy, Suspense, useState } from 'react'
import { listedOn } from '#shared/domain/publication/publication.ts'
import { useScreenCases } from '../../cache/screen-cases.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goTo, routeParts } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { ReviewPage } from './case/review-page.tsx'
import { BulkDialog } from './list/bulk-dialog.tsx'
import type { View } from './list/review-list.tsx'
import { cleanOnes } from './list/review-row.ts'
import { type ReviewCase, type ReviewCases, useReviewCase, useReviewCases } from './review-cases.ts'
import './review.css'

/** The grid is a large part of the program and is not needed to begin. */
const ReviewList = lazy(async () => ({ default: (await import('./list/review-list.tsx')).ReviewList }))

const STATES = { generated: ['generated'], audited: ['audited'], returned: ['publicised'] } as const

/** `[]` the queue, `['case', id]` a record. */
export function ReviewDesk({ route }: { readonly route: readonly string[] }) {
  const { session } = useSignedIn()
  const { staff } = session
  const [view, setView] = useState<View>('generated')
  const [bulk, setBulk] = useState<readonly ReviewCase[]>([])
  const read = useReviewCases(STATES[view], staff.id)
  const publications = useScreenCases('publication')
  const inquiries = useScreenCases('inquiry')
  const onLists = new Set((publications ?? []).flatMap(({ record }) => listedOn(record)))
  const shown = view === 'returned' && read !== undefined ? without(read, onLists) : read
  const cases = shown?.cases ?? []
  const wanted = route[0] === 'case' ? route[1] : undefined
  const at = cases.findIndex(({ record }) => record.id === wanted)
  // A hit of the search may stand in another view, or behind what the list holds at once.
  const alone = useReviewCase(wanted, staff.id)
  const current = cases[at] ?? alone
  const mayApprove = staff.roles.includes('reviewer')

  const list = (): void => {
    goTo('review')
  }
  const open = (id: string | undefined): void => {
    if (id === undefined) list()
    else goTo('review', 'case', id)
  }
  const step = (by: number) => () => {
    const next = cases[at + by]
    if (at >= 0 && next !== undefined) open(next.record.id)
  }
  useKeyBindings('审核', [
    { combo: 'F8', title: '返回名单', run: list },
    { combo: 'J', title: '下一件', run: step(1) },
    { combo: 'K', title: '上一件', run: step(-1) },
    {
      combo: 'F6',
      title: '批量通过一致记录',
      run: () => {
        if (mayApprove && view === 'generated') setBulk(cleanOnes(cases))
      },
    },
  ])

  return (
    <div className="jb-review">
      {route[0] === 'case' ? (
        <header className="jb-review-head">
          <button type="button" className="jb-link" onClick={list}>
            返回名单 <KeyHint combo="F8" />
          </button>
          <button type="button" className="jb-link" onClick={step(-1)}>
            上一件 <KeyHint combo="K" />
          </button>
          <button type="button" className="jb-link" onClick={step(1)}>
            下一件 <KeyHint combo="J" />
          </button>
          <span className="jb-quiet">{at < 0 ? '' : `第 ${at + 1} / ${cases.length} 件`}</span>
        </header>
      ) : null}
      {route[0] !== 'case' ? (
        <Suspense fallback={null}>
          <ReviewList
            key={view}
            view={view}
            shown={shown}
            person={staff.id}
            mayApprove={mayApprove}
            onView={setView}
            onOpen={open}
            onBulk={() => {
              setBulk(cleanOnes(cases))
            }}
          />
        </Suspense>
      ) : current === undefined ? null : current === null ? (
        <EmptyState title="本机没有这条记录" next="可能已转至其他单位，请返回名单查看。" />
      ) : (
        <ReviewPage
          key={current.record.id}
          shown={current}
          inquiries={(inquiries ?? []).flatMap(({ record }) =>
            record.application === current.record.id ? [record] : [],
          )}
          onDone={() => {
            // Whoever has gone on to another record meanwhile stays there.
            const [, , shownNow] = routeParts(window.location.hash)
            if (shownNow === current.record.id) open((cases[at + 1] ?? cases[at - 1])?.record.id)
          }}
        />
      )}
      {bulk.length === 0 ? null : (
        <BulkDialog
          cases={bulk}
          onClose={() => {
            setBulk([])
          }}
        />
      )}
    </div>
  )
}

/** Publicised records that no list carries any more wait for the review. */
function without({ cases, total }: ReviewCases, onLists: ReadonlySet<string>): ReviewCases {
  const left = cases.filter(({ record }) => !onLists.has(record.id))
  return { cases: left, total: total - (cases.length - left.length) }
}
