// 待签: what waits for the supervisor, oldest first. Enter opens the record on its own desk.

import { useMemo } from 'react'
import type { HandedOverItem } from '#shared/contracts/handed-over.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import { daysBetween } from '#shared/kernel/plain-date.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { useScreenCases } from '../../../cache/screen-cases.ts'
import { useSignedIn } from '../../../session/signed-in.ts'
import { useToday } from '../../../ui/clock.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { goTo } from '../../../ui/hash-route.ts'
import { Section } from '../../../ui/section.tsx'
import { waitingFor } from './inbox.ts'

interface Props {
  readonly handedOver: readonly HandedOverItem[] | undefined
  readonly problem: Fault | null
}

export function InboxPage({ handedOver, problem }: Props) {
  const { staff } = useSignedIn().session
  const today = useToday()
  const calls = useScreenCases('phone-check')
  const unpaid = useScreenCases('unpaid-item')
  const publications = useScreenCases('publication')
  const inquiries = useScreenCases('inquiry')
  const holds = useScreenCases('institution-hold')
  const suspects = useScreenCases('suspect')
  const waiting = useMemo(
    () =>
      waitingFor(staff, {
        calls: recordsOf(calls),
        unpaid: recordsOf(unpaid),
        publications: recordsOf(publications),
        inquiries: recordsOf(inquiries),
        holds: recordsOf(holds),
        suspects: recordsOf(suspects),
        handedOver: handedOver ?? [],
      }),
    [staff, calls, unpaid, publications, inquiries, holds, suspects, handedOver],
  )
  const loaded = [calls, unpaid, publications, inquiries, holds, suspects].every((each) => each !== undefined)
  return (
    <Section title="待签" note={waiting.length === 0 ? '' : `${waiting.length} 件，最早的在前，按回车打开`}>
      {problem === null ? null : (
        <>
          <p className="jb-quiet">转交事项需连接市级服务器才能列出，其余来自本机数据。</p>
          <FaultLine fault={problem} tone="calm" />
        </>
      )}
      {loaded && waiting.length === 0 ? (
        <EmptyState
          title="没有待签事项"
          next="未核实的抽检、账户维护、公示异议等需主管签字的事项会列在这里。"
        />
      ) : null}
      <ul className="jb-waiting">
        {waiting.map((item) => (
          <li key={item.key}>
            <button
              type="button"
              onClick={() => {
                goTo(...item.route)
              }}
            >
              <span className="jb-tag">{item.kind}</span>
              <span className="jb-waiting-about">{item.about}</span>
              <span className="jb-quiet">{item.by}</span>
              <span className="jb-quiet jb-waiting-since">{sinceWords(shanghaiDate(item.since), today)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const recordsOf = <Rec,>(screened: readonly { readonly record: Rec }[] | undefined): readonly Rec[] =>
  (screened ?? []).map(({ record }) => record)

function sinceWords(day: ReturnType<typeof shanghaiDate>, today: ReturnType<typeof shanghaiDate>): string {
  const days = daysBetween(day, today)
  return days <= 0 ? '今天' : `${day}，已 ${days} 天`
}
