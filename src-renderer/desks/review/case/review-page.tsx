// One record: generated against today, the clauses, the materials, what was asked, and exactly the acts that the state
// table offers this person. J and K go through the queue, A approves.

import { useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { fault } from '#shared/contracts/faults.ts'
import { APPLICATION_EVENT_TITLES } from '#shared/domain/application/log-titles.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { allowedCommands } from '#shared/domain/application/transitions.ts'
import type { Inquiry } from '#shared/domain/inquiry/inquiry.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import { newId } from '../../../acts/perform-act.ts'
import { begun, useAct } from '../../../acts/use-act.ts'
import { ActBar, type Action } from '../../../case-parts/act-bar.tsx'
import { CaseLayout } from '../../../case-parts/case-layout.tsx'
import { CaseLog } from '../../../case-parts/case-log.tsx'
import { MaterialList } from '../../../case-parts/material-list.tsx'
import { useSignedIn } from '../../../session/signed-in.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { Section } from '../../../ui/section.tsx'
import { findingOf, CHANNEL_TITLES } from '../list/review-row.ts'
import type { ReviewCase } from '../review-cases.ts'
import { CaseDialog, type CaseDialogName, liftableHold } from './case-dialog.tsx'
import { CaseInquiries } from './case-inquiries.tsx'
import { ClauseList } from './clause-list.tsx'
import { ComparisonTable } from './comparison-table.tsx'

interface Props {
  readonly shown: ReviewCase
  readonly inquiries: readonly Inquiry[]
  /** Done with this one: on to the next. */
  readonly onDone: () => void
}

export function ReviewPage({ shown, inquiries, onDone }: Props) {
  const { record, compared } = shown
  const { session } = useSignedIn()
  const act = useAct()
  const [dialog, setDialog] = useState<CaseDialogName | null>(null)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const offered = allowedCommands(record.state, session.staff.roles)
  const barred = compared.isOwn ? fault('auditsOwnLodging') : compared.held

  const approve = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const refused = barred ?? (await act(record, { type: 'approveRecord' }))
    setBusy(false)
    setProblem(refused)
    if (refused === null) onDone()
  }
  const open = (name: CaseDialogName) => () => {
    setDialog(name)
  }
  const actions: readonly Action[] = [
    offered.includes('approveRecord')
      ? { combo: 'A', title: '审核通过', run: () => void approve(), primary: true, barred: barred !== null }
      : null,
    offered.includes('returnGenerated') ? { combo: 'T', title: '退回重新生成', run: open('return') } : null,
    offered.includes('refuseGenerated') && !compared.isOwn
      ? { combo: 'R', title: '不予通过', run: open('refuse') }
      : null,
    offered.includes('placeHold') ? { combo: 'H', title: '暂缓', run: open('hold') } : null,
    offered.includes('liftHold') && liftableHold(shown, session.staff.roles) !== undefined
      ? { combo: 'L', title: '解除暂缓', run: open('lift') }
      : null,
    { combo: 'Q', title: '请示市级', run: open('ask') },
  ].filter((action) => action !== null)

  const { certificate, applicant } = record
  return (
    <CaseLayout
      main={
        <>
          <div className="jb-row">
            <strong>{applicant.name}</strong>
            <span>{maskIdentityNumber(applicant.identityNumber)}</span>
            <span className="jb-tag">{STATE_TITLES[record.state]}</span>
            <span>
              {certificate === null
                ? ''
                : `${certificate.occupationName ?? certificate.occupationCode}（${levelTitle(certificate.level)}）`}
            </span>
            <span className="jb-quiet">
              {CHANNEL_TITLES[record.channel]}申请 {record.lodgedOn ?? ''}
            </span>
          </div>
          {compared.isOwn ? <FaultLine fault={fault('auditsOwnLodging')} tone="calm" /> : null}
          <Section title="比对" note={findingOf(shown)}>
            <ComparisonTable compared={compared} />
          </Section>
          {compared.cautions.length === 0 ? null : (
            <Section title="提示">
              <ul>
                {compared.cautions.map((words) => (
                  <li key={words} className="jb-text-unknown">
                    ！{words}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <CaseInquiries inquiries={inquiries} />
          <MaterialList record={record} />
        </>
      }
      side={
        <>
          <ClauseList decision={compared.decision} />
          <CaseLog log={record.log} titles={APPLICATION_EVENT_TITLES} />
        </>
      }
    >
      <ActBar group="审核" problem={problem} actions={actions} />
      <CaseDialog
        roles={session.staff.roles}
        name={dialog}
        shown={shown}
        onAct={(body) => act(record, body)}
        onAsk={(subject, question) =>
          act(begun(newId()), { type: 'askCity', application: record.id, subject, question })
        }
        onClose={() => {
          setDialog(null)
        }}
      />
    </CaseLayout>
  )
}
