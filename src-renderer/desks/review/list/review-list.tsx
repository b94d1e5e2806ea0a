// 待审核: what was generated for this district, differences first to the eye. Enter opens a record; those without any
// difference or warning may be approved together.

import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { CaseList } from '../../../case-parts/case-list.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { COLUMNS, cleanOnes, reviewRow, type ReviewRow } from './review-row.ts'
import type { ReviewCases } from '../review-cases.ts'

export const VIEWS = ['generated', 'audited', 'returned'] as const
export type View = (typeof VIEWS)[number]

const VIEW_TITLES: Readonly<Record<View, string>> = {
  generated: '待审核',
  audited: '已审核',
  returned: '公示退出',
}

const EMPTY: Readonly<Record<View, string>> = {
  generated: '没有待审核的记录。发放记录于每月 19 日生成，同步后自动出现。',
  audited: '没有已审核、待公示的记录',
  returned: '没有退出公示名单、待处理的记录',
}

interface Props {
  readonly view: View
  readonly shown: ReviewCases | undefined
  readonly person: string
  readonly mayApprove: boolean
  readonly onView: (view: View) => void
  readonly onOpen: (id: string) => void
  readonly onBulk: () => void
}

export function ReviewList({ view, shown, person, mayApprove, onView, onOpen, onBulk }: Props) {
  const [filter, setFilter] = useState('')
  const rows = useMemo(() => shown?.cases.map(reviewRow), [shown])
  const clean = cleanOnes(shown?.cases ?? []).length
  return (
    <section className="jb-review-list" aria-label="审核名单">
      <CaseList<ReviewRow, View>
        label="审核名单"
        views={VIEW_TITLES}
        view={view}
        onView={onView}
        filter={filter}
        filters="姓名、证件号码、证书编号、回执编号"
        onFilter={setFilter}
        counts={shown === undefined ? '' : countWords(shown, clean, view)}
        rows={rows}
        columns={COLUMNS}
        emptyText={EMPTY[view]}
        stateKey={`review-${person}`}
        onOpen={onOpen}
      >
        {view === 'generated' && mayApprove ? (
          <Button disabled={clean === 0} onClick={onBulk}>
            批量通过一致记录 <KeyHint combo="F6" />
          </Button>
        ) : null}
      </CaseList>
    </section>
  )
}

function countWords({ cases, total }: ReviewCases, clean: number, view: View): string {
  const first = total > cases.length ? `先列最早的 ${cases.length} 件，共 ${total} 件` : `${cases.length} 件`
  return view === 'generated' ? `${first}，其中 ${clean} 件一致` : first
}
