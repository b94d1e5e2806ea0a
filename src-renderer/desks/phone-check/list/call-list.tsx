// 抽检名单: this unit's calls of the month, or for the city those of the districts; arrows move, Enter opens the call.

import { useMemo, useState } from 'react'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import type { Screened } from '#shared/sync/screen.ts'
import { CaseList } from '../../../case-parts/case-list.tsx'
import { now } from '../../../ui/clock.ts'
import { type CallRow, rowsIn, type View, VIEW_TITLES } from './call-row.ts'
import { CITY_COLUMNS, COLUMNS } from './columns.ts'

interface Props {
  readonly calls: readonly Screened<PhoneCheck>[] | undefined
  readonly person: string
  readonly ofDistricts: boolean
  readonly firstView: View
  readonly onOpen: (id: string) => void
}

export function CallList({ calls, person, ofDistricts, firstView, onOpen }: Props) {
  const [view, setView] = useState<View>(firstView)
  const [filter, setFilter] = useState('')
  const rows = useMemo(
    () => (calls === undefined ? undefined : rowsIn(calls, view, person, now())),
    [calls, view, person],
  )
  return (
    <section className="jb-calls" aria-label="抽检名单">
      <CaseList<CallRow, View>
        label="抽检名单"
        views={VIEW_TITLES}
        view={view}
        onView={setView}
        filter={filter}
        filters="姓名、手机号码、补贴项目、评价机构"
        onFilter={setFilter}
        counts={rows === undefined ? '' : `${rows.length} 人`}
        rows={rows}
        columns={ofDistricts ? CITY_COLUMNS : COLUMNS}
        emptyText={EMPTY[view]}
        stateKey={`phone-check-${ofDistricts ? 'districts' : 'own'}-${person}`}
        onOpen={onOpen}
      />
    </section>
  )
}

const EMPTY: Readonly<Record<View, string>> = {
  pending: '没有未完成的电话',
  'to-be-signed': '没有待签字的电话',
  closed: '还没有完成的电话',
  all: '没有抽检名单',
}
