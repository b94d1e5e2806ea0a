// 公示与确认: audited records go up as a list, objections are recorded and answered, and after the period the list is
// confirmed for payment.

import { Button } from 'antd'
import { useState } from 'react'
import {
  listedOn,
  openObjections,
  PUBLICATION_STATE_TITLES,
  sumOf,
} from '#shared/domain/publication/publication.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { daysBetween, type PlainDate, withWeekday } from '#shared/kernel/plain-date.ts'
import { useScreenCases } from '../../cache/screen-cases.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useToday } from '../../ui/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goTo } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Section } from '../../ui/section.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { PublicationPage } from './publication-page.tsx'
import './publication.css'

/** `[]` the lists, `['list', id]` one of them. */
export function PublicationDesk({ route }: { readonly route: readonly string[] }) {
  const { session } = useSignedIn()
  const today = useToday()
  const publications = useScreenCases('publication')
  const [opening, setOpening] = useState(false)
  const mayOpen = session.staff.roles.includes('reviewer')
  const shown = publications?.find(({ record }) => route[0] === 'list' && record.id === route[1])
  const back = (): void => {
    goTo('publication')
  }
  useKeyBindings('公示与确认', [
    { combo: 'F8', title: '返回', run: back },
    {
      combo: 'F2',
      title: '新公示',
      run: () => {
        if (mayOpen) setOpening(true)
      },
    },
  ])
  const newest = (publications ?? []).toSorted((one, other) =>
    other.record.period.from.localeCompare(one.record.period.from),
  )
  return (
    <div className="jb-publication">
      {shown !== undefined ? (
        <PublicationPage key={shown.record.id} shown={shown} onBack={back} />
      ) : (
        <Section
          title="公示批次"
          extra={
            mayOpen ? (
              <Button
                type="primary"
                onClick={() => {
                  setOpening(true)
                }}
              >
                新公示 <KeyHint combo="F2" />
              </Button>
            ) : null
          }
        >
          {publications !== undefined && newest.length === 0 ? (
            <EmptyState title="还没有公示批次" next="审核通过的记录可以在此公示。" />
          ) : (
            <ul className="jb-stack">
              {newest.map(({ record }) => {
                const listed = sumOf(record, 'listed')
                const all = record.members.reduce((sum, { amount }) => sum + amount, 0)
                return (
                  <li key={record.id} className="jb-row">
                    <button
                      type="button"
                      className="jb-link"
                      onClick={() => {
                        goTo('publication', 'list', record.id)
                      }}
                    >
                      {withWeekday(record.period.from)} 至 {withWeekday(record.period.to)}
                    </button>
                    <span className="jb-tag">{PUBLICATION_STATE_TITLES[record.state]}</span>
                    <span>
                      {record.members.length} 件，{formatMoney(yuan(all))}
                    </span>
                    <span>{record.state === 'open' ? `待确认 ${listed.count} 件` : ''}</span>
                    <span className="jb-text-unknown">
                      {openObjections(record).length === 0
                        ? ''
                        : `！异议待答复 ${openObjections(record).length} 件`}
                    </span>
                    <span className="jb-quiet">
                      {record.state === 'open' ? leftWords(record.period.to, today) : ''}
                    </span>
                  </li>
                )
              })}
            </ul>
          )}
        </Section>
      )}
      {opening ? (
        <OpenDialog
          onLists={(publications ?? []).flatMap(({ record }) => listedOn(record))}
          onClose={() => {
            setOpening(false)
          }}
        />
      ) : null}
    </div>
  )
}

export const leftWords = (to: PlainDate, today: PlainDate): string => {
  const left = daysBetween(today, to)
  return left < 0 ? '公示期已满' : left === 0 ? '今日期满' : `还有 ${left} 天期满`
}
