// The three choices for an act that the server did not take, each with its key. Only the first does anything at once; the
// others ask for words.

import { Button } from 'antd'
import { useState } from 'react'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { receiptNumber } from '#shared/domain/case/receipt-number.ts'
import { mayNotDiscard, WORDS_LIMIT } from '#shared/domain/disposition/disposition.ts'
import { giveUpAct, redoAct } from '../../acts/dispose-act.ts'
import type { RecordOfActs } from '../../cache/records-of-acts.ts'
import { ReasonDialog } from '../../forms/reason-dialog.tsx'
import { useSignedIn } from '../../session/signed-in.ts'
import { now } from '../../ui/clock.ts'
import { FaultLine } from '../../ui/fault-line.tsx'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'

type Choice = 'discarded' | 'handed-over'

interface Props {
  readonly entry: JournalEntry
  /** Undefined while loading; until then nothing can be redone on it. */
  readonly record: RecordOfActs | undefined
  /** Told in the words for the screen once the choice is on disk (SYNC-1). */
  readonly onDone: (words: string) => void
}

export function BlockedChoices({ entry: { command }, record, onDone }: Props) {
  const { session } = useSignedIn()
  const [asking, setAsking] = useState<Choice | null>(null)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const barred = mayNotDiscard(command, session.staff)

  const redo = async (): Promise<void> => {
    if (busy || record === undefined) return
    setBusy(true)
    const { target, body } = command
    const done = await redoAct(command.id, { by: session.staff.id, target, ...asSeen(record.screen), body })
    setBusy(false)
    if (!done.ok) setProblem(done.error)
    else onDone(redoneWords(body.type === 'acceptApplication', receiptNumber(done.value)))
  }
  const giveUp = async (choice: Choice, words: string): Promise<Fault | null> => {
    const decided = { command: command.id, at: now() }
    const refused = await giveUpAct(
      choice === 'discarded' ? { ...decided, choice, reason: words } : { ...decided, choice, remark: words },
    )
    if (refused !== null) return refused
    setAsking(null)
    onDone(choice === 'discarded' ? '已放弃，原因已存本机。' : '已转交主管，已存本机，联网后自动送达。')
    return null
  }
  const ask = (choice: Choice): void => {
    if (choice === 'discarded' && barred !== null) setProblem(barred)
    else setAsking(choice)
  }
  const close = (): void => {
    setAsking(null)
  }

  useKeyBindings('待处理业务', [
    { combo: 'F4', title: '按最新状态重办', run: () => void redo() },
    {
      combo: 'F6',
      title: '说明理由后放弃',
      run: () => {
        ask('discarded')
      },
    },
    {
      combo: 'F8',
      title: '转交主管',
      run: () => {
        ask('handed-over')
      },
    },
  ])

  return (
    <div className="jb-stack">
      <FaultLine fault={problem} />
      <div className="jb-sync-choices">
        <Button type="primary" loading={busy} disabled={record === undefined} onClick={() => void redo()}>
          按最新状态重办 <KeyHint combo="F4" />
        </Button>
        <Button
          danger
          disabled={barred !== null}
          onClick={() => {
            ask('discarded')
          }}
        >
          说明理由后放弃 <KeyHint combo="F6" />
        </Button>
        <Button
          onClick={() => {
            ask('handed-over')
          }}
        >
          转交主管 <KeyHint combo="F8" />
        </Button>
      </div>
      {barred === null ? null : <p className="jb-quiet">{describeFault(barred)}</p>}
      {asking === 'discarded' ? (
        <ReasonDialog
          title="说明理由后放弃"
          words="放弃后这笔业务不再送达，不能恢复；内容和理由保留在本机日志中。"
          label="放弃理由"
          action="放弃"
          danger
          maxLength={WORDS_LIMIT}
          onClose={close}
          onConfirm={(words) => giveUp('discarded', words)}
        />
      ) : null}
      {asking === 'handed-over' ? (
        <ReasonDialog
          title="转交主管"
          words="转交后由主管处理，您不再处理这笔业务。"
          label="转交说明"
          action="转交"
          maxLength={WORDS_LIMIT}
          onClose={close}
          onConfirm={(words) => giveUp('handed-over', words)}
        />
      ) : null}
    </div>
  )
}

/** A lodging done again has a paper of its own, and the citizen holds the old one. */
const redoneWords = (lodging: boolean, number: string): string =>
  lodging ? `已重办，新回执编号 ${number}，请补打后换发给申请人。` : `已按最新状态重办，编号 ${number}。`
