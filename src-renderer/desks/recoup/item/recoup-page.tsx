// One claim: contacted, repaid in parts or whole, or signed as unrecoverable. It is never deleted, and a repayment is
// taken whenever it comes. All of it works without the network.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { RECOUP_EVENT_TITLES } from '#shared/domain/recoup-item/events.ts'
import { RECOUP_STATE_TITLES } from '#shared/domain/recoup-item/recoup-item.ts'
import { newId } from '../../../acts/perform-act.ts'
import { useAct } from '../../../acts/use-act.ts'
import { ActBar } from '../../../case-parts/act-bar.tsx'
import { CaseHead } from '../../../case-parts/case-head.tsx'
import { CaseLayout } from '../../../case-parts/case-layout.tsx'
import { CaseLog } from '../../../case-parts/case-log.tsx'
import { PersonFacts } from '../../../case-parts/ledger/person-facts.tsx'
import { useReveal } from '../../../case-parts/ledger/use-reveal.ts'
import { useKeptDraft } from '../../../drafts/use-kept-draft.ts'
import { ReasonDialog } from '../../../forms/reason-dialog.tsx'
import { useSignedIn } from '../../../session/signed-in.ts'
import { useToday } from '../../../ui/clock.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { useKeyBindings } from '../../../ui/key-bindings.ts'
import { GROUP } from '../key-group.ts'
import type { RecoupCase } from '../list/recoup-row.ts'
import { ClaimFacts } from './claim-facts.tsx'
import { recoupActions } from './recoup-actions.ts'
import { beginRepayment, recoupBody, recoupDraftSchema } from './recoup-draft.ts'
import { RecoupForm } from './recoup-form.tsx'
import { RepaymentList } from './repayment-list.tsx'

interface Props {
  readonly shown: RecoupCase
  readonly onNext: () => void
}

export function RecoupPage({ shown: { record, delivery }, onNext }: Props) {
  const { staff } = useSignedIn().session
  const today = useToday()
  const act = useAct()
  const { content, keep, unsaved } = useKeptDraft('recoup', record.id, recoupDraftSchema)
  const draft = content ?? null
  const [signing, setSigning] = useState(false)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const reveal = useReveal(() => act(record, { type: 'viewRecoupPerson' }), draft !== null)

  const begin = (): void => {
    setProblem(null)
    setSaid(null)
  }
  const submit = async (): Promise<void> => {
    if (draft === null) return
    const body = recoupBody(draft, record, today)
    const refused = body.ok ? await act(record, body.value) : body.error
    setProblem(refused)
    if (refused !== null) return
    keep(null)
    setSaid(draft.kind === 'contact' ? '✓ 已登记联系，已存本机' : '✓ 已登记退款，已存本机')
  }
  const contact = async (): Promise<void> => {
    begin()
    if (await reveal.show()) keep({ kind: 'contact', note: '' })
  }

  useKeyBindings(GROUP, [{ combo: 'F3', title: '查看联系方式', run: () => void reveal.show() }])
  return (
    <CaseLayout
      main={
        <>
          <CaseHead state={RECOUP_STATE_TITLES[record.state]} delivery={delivery} said={said} />
          <FaultLine fault={reveal.refused ?? (unsaved ? fault('storageFailed') : null)} />
          <PersonFacts
            title="领取人"
            person={record.applicant}
            shown={reveal.shown}
            onShow={() => void reveal.show()}
          />
          {draft === null ? null : (
            <RecoupForm
              draft={draft}
              item={record}
              onChange={(next) => {
                setProblem(null)
                keep(next)
              }}
              onDiscard={() => {
                begin()
                keep(null)
              }}
            />
          )}
          <ClaimFacts item={record} today={today} />
          <RepaymentList item={record} />
        </>
      }
      side={
        <>
          <CaseLog log={record.log} titles={RECOUP_EVENT_TITLES} />
        </>
      }
    >
      <ActBar
        group={GROUP}
        problem={problem}
        actions={
          // Before what was typed has been read, nothing may be begun: it would be overwritten.
          content === undefined
            ? []
            : recoupActions(record, staff, draft !== null, {
                record: () => void submit(),
                contact: () => void contact(),
                repay: () => {
                  begin()
                  keep(beginRepayment(newId(), today))
                },
                sign: () => {
                  begin()
                  setSigning(true)
                },
                next: onNext,
              })
        }
      />
      {signing ? (
        <ReasonDialog
          title="签字：无法追回"
          words="签字后记录保留在台账中，仍计入未追回；收到退款可随时登记。"
          label="依据"
          action="签字"
          onClose={() => {
            setSigning(false)
          }}
          onConfirm={(grounds) => act(record, { type: 'signUnrecoverable', grounds })}
        />
      ) : null}
    </CaseLayout>
  )
}
