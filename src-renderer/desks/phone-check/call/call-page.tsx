// One call: whom, what was tried, the telephone itself, the result. The acts are exactly those that the state table
// offers; everything works without the network.

import { useState } from 'react'
import { ATTEMPT_TITLES, findingOf } from '#shared/domain/phone-check/script.ts'
import { PHONE_CHECK_EVENT_TITLES } from '#shared/domain/phone-check/events.ts'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { PHONE_CHECK_STATE_TITLES, type PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { Screened } from '#shared/sync/screen.ts'
import { newId } from '../../../acts/perform-act.ts'
import { ActBar, type Action } from '../../../case-parts/act-bar.tsx'
import { CaseHead } from '../../../case-parts/case-head.tsx'
import { CaseLayout } from '../../../case-parts/case-layout.tsx'
import { CaseLog } from '../../../case-parts/case-log.tsx'
import type { Draft } from '../../../drafts/drafts.ts'
import { useSignedIn } from '../../../session/signed-in.ts'
import { now } from '../../../ui/clock.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { goTo } from '../../../ui/hash-route.ts'
import { useAct } from '../../../acts/use-act.ts'
import { AttemptList } from './attempt-list.tsx'
import { CallDialog, type CallDialogName } from './call-dialog.tsx'
import { actOf, startedDraft } from './call-draft.ts'
import { useCallDraft } from './call-drafts.ts'
import { CallFacts } from './call-facts.tsx'
import { CallForm } from './call-form.tsx'
import { CallResult } from './call-result.tsx'
import { notTheirs, offersOf } from './offers.ts'

interface Props {
  readonly call: Screened<PhoneCheck>
  /** Calls under way on this machine; undefined while they are being read. */
  readonly drafts: readonly Draft[] | undefined
  readonly colleagues: readonly PhoneCheck[]
  readonly revealed: boolean
  /** What the person was told when they asked to see the number. */
  readonly refused: Fault | null
  readonly onReveal: () => Promise<boolean>
  readonly onNext: () => void
}

export function CallPage({ call, drafts, colleagues, revealed, refused, onReveal, onNext }: Props) {
  const { record, delivery } = call
  const { session } = useSignedIn()
  const act = useAct()
  const { draft, saveFailed, keep } = useCallDraft(record.id, drafts)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [dialog, setDialog] = useState<CallDialogName | null>(null)
  const offered = offersOf(record, session.staff, shanghaiDate(now()))

  const dial = async (): Promise<void> => {
    setDone(null)
    setProblem(null)
    if (revealed || (await onReveal())) keep(startedDraft(now()))
  }
  const recordCall = async (checked = false): Promise<void> => {
    if (draft == null || busy) return
    const body = actOf(draft, newId())
    if (!body.ok) {
      setProblem(body.error)
      return
    }
    // What stops a whole institution is looked at once more before it is recorded.
    if (body.value.type === 'recordAnswers' && findingOf(body.value.answers) === 'abnormal' && !checked) {
      if (body.value.remark === '') {
        setProblem(fault('required', { field: '备注（对方原话）' }))
        return
      }
      setProblem(null)
      setDialog('abnormal')
      return
    }
    setBusy(true)
    const refusal = await act(record, body.value)
    setBusy(false)
    setProblem(refusal)
    if (refusal !== null) return
    keep(null)
    const words = draft.result === null ? '' : ATTEMPT_TITLES[draft.result]
    setDone(`✓ 已登记：${words}，已存本机`)
  }

  const dialling = offered.dial && draft != null
  const actions: readonly Action[] = [
    dialling ? { combo: 'F9', title: '登记', primary: true, run: () => void recordCall() } : null,
    offered.dial && draft === null
      ? { combo: 'F2', title: '开始拨打', primary: true, run: () => void dial() }
      : null,
    dialogAction(offered.propose, 'Alt+U', '提请按未核实处理', 'propose'),
    dialogAction(offered.sign, 'Alt+S', '签字', 'sign', true),
    dialogAction(offered.sign, 'Alt+T', '退回继续拨打', 'decline'),
    dialogAction(offered.spotCheck, 'Alt+C', '登记抽查结果', 'spot-check'),
    offered.report
      ? {
          combo: 'F7',
          title: '打印异常情况报告',
          primary: true,
          run: () => {
            goTo('papers', 'abnormal', record.id)
          },
        }
      : null,
    dialogAction(offered.correct, 'Alt+G', '更正答复', 'correct'),
    dialogAction(offered.handle, 'Alt+D', '登记处置', 'handle'),
    dialogAction(offered.reassign, 'Alt+R', '改派', 'reassign'),
    draft === null ? { combo: 'F4', title: '下一位', run: onNext } : null,
  ].filter((action) => action !== null)

  function dialogAction(
    offer: boolean,
    combo: string,
    title: string,
    name: CallDialogName,
    primary = false,
  ): Action | null {
    return offer
      ? {
          primary,
          combo,
          title,
          run: () => {
            setDialog(name)
          },
        }
      : null
  }

  return (
    <CaseLayout
      main={
        <>
          <CaseHead state={PHONE_CHECK_STATE_TITLES[record.state]} delivery={delivery} said={done}>
            <span className="jb-text-unknown">{notTheirs(record, session.staff)}</span>
          </CaseHead>
          <FaultLine fault={refused} />
          {saveFailed ? <FaultLine fault={fault('storageFailed')} /> : null}
          <CallFacts record={record} revealed={revealed} onReveal={() => void onReveal()} />
          {dialling ? (
            <CallForm
              draft={draft}
              name={record.person.name}
              item={record.person.item}
              unitTitle={findUnit(record.unit)?.title ?? ''}
              onChange={(change) => {
                keep({ ...draft, ...change })
              }}
              onDiscard={() => {
                keep(null)
                setProblem(null)
              }}
            />
          ) : null}
          <CallResult record={record} />
        </>
      }
      side={
        <>
          <AttemptList record={record} />
          <CaseLog log={record.log} titles={PHONE_CHECK_EVENT_TITLES} />
        </>
      }
    >
      <ActBar group="抽检核实" actions={actions} problem={problem} />
      <CallDialog
        name={dialog}
        record={record}
        colleagues={colleagues}
        onAct={(body) => act(record, body)}
        onRecord={() => recordCall(true)}
        onClose={() => {
          setDialog(null)
        }}
      />
    </CaseLayout>
  )
}
