// The dialog of one act on the record.

import { mayLift } from '#shared/domain/application/hold.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { ReasonDialog } from '../../../forms/reason-dialog.tsx'
import type { ReviewCase } from '../review-cases.ts'
import { AskDialog } from './ask-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'

export type CaseDialogName = 'return' | 'refuse' | 'hold' | 'lift' | 'ask'

interface Props {
  readonly name: CaseDialogName | null
  readonly shown: ReviewCase
  readonly onAct: (body: CommandBody) => Promise<Fault | null>
  readonly onAsk: (subject: string, question: string) => Promise<Fault | null>
  /** What the person at this desk may do. */
  readonly roles: readonly Role[]
  readonly onClose: () => void
}

export function CaseDialog({ name, shown, onAct, onAsk, onClose, roles }: Props) {
  switch (name) {
    case null:
      return null
    case 'return':
      return (
        <ReasonDialog
          title="退回重新生成"
          words="退回后恢复为已受理，下次生成时重新核定，不再抽检。"
          label="理由"
          action="退回"
          onClose={onClose}
          onConfirm={(remark) => onAct({ type: 'returnGenerated', remark })}
        />
      )
    case 'hold':
      return (
        <ReasonDialog
          title="暂缓"
          words="暂缓期间不能审核通过、公示、确认和支付。"
          label="理由"
          action="暂缓"
          onClose={onClose}
          onConfirm={(ground) => onAct({ type: 'placeHold', ground })}
        />
      )
    case 'lift': {
      const hold = liftableHold(shown, roles)
      if (hold === undefined) return null
      return (
        <ReasonDialog
          title="解除暂缓"
          words={`${hold.byName}暂缓：${hold.ground}`}
          label="核查情况"
          action="解除暂缓"
          onClose={onClose}
          onConfirm={(remark) => onAct({ type: 'liftHold', hold: hold.id, remark })}
        />
      )
    }
    case 'refuse':
      return (
        <RefuseDialog
          decision={shown.compared.decision}
          onClose={onClose}
          onRefuse={(grounds) => onAct({ type: 'refuseGenerated', grounds })}
        />
      )
    case 'ask':
      return <AskDialog onAsk={onAsk} onClose={onClose} />
  }
}

/** The earliest that a person of the district may lift; they are lifted one by one. */
export const liftableHold = ({ record }: ReviewCase, roles: readonly Role[]) =>
  record.holds.find((hold) => mayLift(hold, roles))
