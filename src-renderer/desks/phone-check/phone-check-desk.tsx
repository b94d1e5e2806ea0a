// 抽检核实: the calls of the month, the countdown to the 18th, who still has what, and the call itself. A call's name and
// number are plain while its page is open, one reveal in the log a page.

import { isPending } from '#shared/domain/phone-check/phone-check.ts'
import { Select, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { type BatchMonth, monthTitle } from '#shared/calendar/batch-month.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { useScreenCases } from '../../cache/screen-cases.ts'
import { useDrafts } from '../../drafts/drafts.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useToday } from '../../ui/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goTo } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { CallPage } from './call/call-page.tsx'
import { offersOf } from './call/offers.ts'
import { nextCall } from './list/call-row.ts'
import { MonthOverview } from './month/month-overview.tsx'
import { countdown, monthAtHand, monthsAt } from './month/month-words.ts'
import { useAct } from '../../acts/use-act.ts'
import './phone-check.css'

/** The grid is a large part of the program and is not needed to begin. */
const CallList = lazy(async () => ({ default: (await import('./list/call-list.tsx')).CallList }))

interface Opened {
  readonly call: string
  readonly refused: Fault | null
}

/** `[]` the list, `['call', id]` a call. */
export function PhoneCheckDesk({ route }: { readonly route: readonly string[] }) {
  const { session } = useSignedIn()
  const { staff } = session
  const today = useToday()
  const act = useAct()
  const calls = useScreenCases('phone-check')
  const months = useScreenCases('month')
  const holds = useScreenCases('institution-hold')
  const [chosen, setChosen] = useState<BatchMonth | null>(null)
  const [ofDistricts, setOfDistricts] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const isCity = staff.unit === CITY_UNIT

  const own = calls?.filter(({ record }) => (record.unit === staff.unit) !== ofDistricts)
  const records = (own ?? []).map(({ record }) => record)
  const available = monthsAt(
    today,
    records,
    (months ?? []).map(({ record }) => record),
  )
  const month = chosen ?? monthAtHand(available, records)
  const ofMonth = own?.filter((call) => call.record.month === month)
  const progress = months?.find(({ record }) => record.month === month)?.record
  const shown = route[0] === 'call' ? calls?.find(({ record }) => record.id === route[1]) : undefined
  const pending = (ofMonth ?? []).filter(({ record: { state } }) => isPending(state))
  const drafts = useDrafts('phone-check')
  const unrecorded = (own ?? []).filter(
    ({ record }) =>
      drafts?.some(({ id }) => id === record.id) === true && offersOf(record, staff, today).dial,
  )
  const left = countdown(month, today, pending.length)

  const reveal = async (id: string): Promise<boolean> => {
    const record = calls?.find((call) => call.record.id === id)?.record
    if (record === undefined) return false
    const refused = await act(record, { type: 'openCall' })
    setOpened({ call: id, refused })
    return refused === null
  }
  const open = (id: string): void => {
    goTo('phone-check', 'call', id)
    void reveal(id)
  }
  const list = (): void => {
    setOpened(null)
    goTo('phone-check')
  }

  useKeyBindings('抽检核实', [
    { combo: 'F8', title: '返回名单', run: list },
    {
      combo: 'F3',
      title: '查看联系方式',
      run: () => {
        if (shown !== undefined && opened?.call !== shown.record.id) void reveal(shown.record.id)
      },
    },
  ])

  return (
    <div className="jb-phone-check">
      <header className="jb-phone-check-head">
        {route[0] === 'call' ? (
          <button type="button" className="jb-link" onClick={list}>
            返回名单 <KeyHint combo="F8" />
          </button>
        ) : null}
        <Select<BatchMonth>
          aria-label="批次"
          value={month}
          options={available.map((value) => ({ value, label: `${monthTitle(value)}批次` }))}
          onChange={setChosen}
        />
        {isCity ? (
          <Segmented
            value={ofDistricts ? 'districts' : 'own'}
            options={[
              { value: 'own', label: '本中心' },
              { value: 'districts', label: '各区抽查' },
            ]}
            onChange={(value) => {
              setOfDistricts(value === 'districts')
            }}
          />
        ) : null}
        {ofMonth === undefined || ofMonth.length === 0 || ofDistricts ? null : (
          <strong className={`jb-countdown-${left.tone}`} role="status">
            {left.words}
          </strong>
        )}
        {route[0] === 'call'
          ? null
          : unrecorded.map(({ record }) => (
              <button
                key={record.id}
                type="button"
                className="jb-link"
                onClick={() => {
                  open(record.id)
                }}
              >
                ！{maskName(record.person.name)}的通话还没有登记，继续
              </button>
            ))}
      </header>
      {shown !== undefined ? (
        <CallPage
          key={shown.record.id}
          call={shown}
          drafts={drafts}
          colleagues={records}
          revealed={opened?.call === shown.record.id && opened.refused === null}
          refused={opened?.call === shown.record.id ? opened.refused : null}
          onReveal={() => reveal(shown.record.id)}
          onNext={() => {
            const next = nextCall(ofMonth ?? [], shown.record.id, staff)
            if (next === undefined) list()
            else open(next)
          }}
        />
      ) : (
        <div className="jb-phone-check-body">
          {ofMonth !== undefined && ofMonth.length === 0 ? (
            <EmptyState
              title={`${monthTitle(month)}没有本单位的抽检名单`}
              next="名单于每月 15 日抽取，同步后自动出现。"
            />
          ) : (
            <Suspense fallback={null}>
              <CallList
                calls={ofMonth}
                person={staff.id}
                ofDistricts={ofDistricts}
                firstView={staff.roles.includes('verifier') ? 'pending' : 'all'}
                onOpen={open}
              />
            </Suspense>
          )}
          <MonthOverview
            month={month}
            today={today}
            progress={progress}
            holds={(holds ?? []).map(({ record }) => record)}
            staff={staff}
          />
        </div>
      )}
    </div>
  )
}
