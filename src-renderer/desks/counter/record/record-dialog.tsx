// The dialog of one act on a standing record. All of them go the same way: fill, confirm, wait for the journal, close.

import type { Fault } from '#shared/contracts/faults.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { CommandBody, CommandType } from '#shared/domain/case/command.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { HOLD_TITLES, mayLift } from '#shared/domain/application/hold.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import { newId, performAct } from '../../../acts/perform-act.ts'
import { useSignedIn } from '../../../session/signed-in.ts'
import { now } from '../../../ui/clock.ts'
import { goTo } from '../../../ui/hash-route.ts'
import { ReasonDialog } from '../../../forms/reason-dialog.tsx'
import { RefuseDialog } from '../actions/refuse-dialog.tsx'
import { ReturnDialog } from '../actions/return-dialog.tsx'
import { PaperFactDialog } from '../materials/paper-fact-dialog.tsx'
import { MaterialDialog } from './material-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface Props {
  readonly command: CommandType | null
  readonly record: Application
  readonly known: KnownFacts | undefined
  readonly onClose: () => void
}

export function RecordDialog({ command, record, known, onClose }: Props) {
  const { session } = useSignedIn()

  const perform = async (body: CommandBody): Promise<Fault | null> => {
    const done = await performAct({
      by: session.staff.id,
      target: record.id,
      ...asSeen(record),
      body,
    })
    if (!done.ok) return done.error
    onClose()
    return null
  }
  const performAndPrint = async (body: CommandBody, paper: string): Promise<Fault | null> => {
    const refused = await perform(body)
    if (refused === null) goTo('papers', paper, record.id)
    return refused
  }

  const refuse = refusalOf(record, known)
  const hold = record.holds.find((each) => mayLift(each, session.staff.roles))
  return (
    <>
      <WithdrawDialog
        open={command === 'withdrawApplication'}
        onClose={onClose}
        onWithdraw={(reason) => perform({ type: 'withdrawApplication', reason })}
      />
      {command === 'liftHold' && hold !== undefined ? (
        <ReasonDialog
          title={`解除暂缓：${HOLD_TITLES[hold.kind]}`}
          words={`${hold.ground}（${hold.byName}）`}
          label="解除理由"
          action="解除"
          onClose={onClose}
          onConfirm={(remark) => perform({ type: 'liftHold', hold: hold.id, remark })}
        />
      ) : null}
      <MaterialDialog
        mode={command === 'handInMaterial' ? 'hand-in' : command === 'attachMaterial' ? 'attach' : null}
        record={record}
        onClose={onClose}
        onTake={perform}
      />
      <PaperFactDialog
        open={command === 'enterPaperFact'}
        onClose={onClose}
        onEnter={(spell, paper) =>
          perform({
            type: 'enterPaperFact',
            fact: { id: newId(), spell, paper, seenBy: session.staff.id, seenAt: now() },
          })
        }
      />
      <ReturnDialog
        open={command === 'returnApplication'}
        missing={record.missing}
        onClose={onClose}
        onReturn={(missing, remark) =>
          performAndPrint({ type: 'returnApplication', dossier: null, missing, remark }, 'return')
        }
      />
      <RefuseDialog
        open={command === 'refuseApplication'}
        grounds={refuse?.grounds ?? []}
        remedies={[]}
        onClose={onClose}
        onRefuse={() =>
          refuse === null
            ? Promise.resolve({ fault: 'nothingFailed' })
            : performAndPrint({ type: 'refuseApplication', ...refuse }, 'refusal')
        }
      />
    </>
  )
}

/** The record as it stands, judged with the facts of now. */
function refusalOf(record: Application, known: KnownFacts | undefined) {
  const { certificate } = record
  if (certificate === null || known === undefined) return null
  const dossier = {
    applicant: record.applicant,
    certificate,
    account: record.account,
    materials: record.materials,
    paperFacts: record.paperFacts,
    skilledPost: record.skilledPost,
  }
  const at = now()
  const on = record.lodgedOn
  if (on === null) return null
  const decision = decideOn(dossier, known, { id: record.id, unitId: record.unit, on, at })
  return decision === null ? null : { dossier, grounds: groundsOf(decision) }
}
