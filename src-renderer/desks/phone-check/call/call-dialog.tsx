// The dialog of one act on the call.

import type { Fault } from '#shared/contracts/faults.ts'
import type { PhoneCheckBody } from '#shared/domain/phone-check/bodies.ts'
import type { Caller, PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { vainAttempts } from '#shared/domain/phone-check/script.ts'
import { ActDialog } from '../../../forms/act-dialog.tsx'
import { AttemptList } from './attempt-list.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { ReasonDialog } from '../../../forms/reason-dialog.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { SpotCheckDialog } from './spot-check-dialog.tsx'

export type CallDialogName =
  | 'propose'
  | 'sign'
  | 'decline'
  | 'reassign'
  | 'spot-check'
  | 'correct'
  | 'handle'
  | 'abnormal'

interface Props {
  readonly name: CallDialogName | null
  readonly record: PhoneCheck
  readonly colleagues: readonly PhoneCheck[]
  readonly onAct: (body: PhoneCheckBody) => Promise<Fault | null>
  /** Records the call that is under way, once its check page has been confirmed. */
  readonly onRecord: () => Promise<void>
  readonly onClose: () => void
}

export function CallDialog({ name, record, colleagues, onAct, onRecord, onClose }: Props) {
  switch (name) {
    case null:
      return null
    case 'propose':
      return (
        <ReasonDialog
          title="提请按未核实处理"
          words="主管签字后，该笔暂缓发放，下月继续核实。"
          label="理由"
          action="提请"
          firstReason={`拨打 ${vainAttempts(record.attempts).count} 次均未找到本人`}
          onClose={onClose}
          onConfirm={(ground) => onAct({ type: 'proposeUnverified', ground })}
        />
      )
    case 'decline':
      return (
        <ReasonDialog
          title="退回继续拨打"
          words="退回后由原负责人继续拨打。"
          label="理由"
          action="退回"
          onClose={onClose}
          onConfirm={(remark) => onAct({ type: 'declineUnverified', remark })}
        />
      )
    case 'sign':
      return <SignDialog record={record} onAct={onAct} onClose={onClose} />
    case 'reassign':
      return (
        <ReassignDialog
          colleagues={callersOf(colleagues, record)}
          onClose={onClose}
          onReassign={(caller, reason) => onAct({ type: 'reassignCall', caller, reason })}
        />
      )
    case 'spot-check':
      return (
        <SpotCheckDialog
          onClose={onClose}
          onCheck={(finding, remark) => onAct({ type: 'spotCheckCall', finding, remark })}
        />
      )
    case 'correct':
      return <CorrectDialog answers={record.answers} onClose={onClose} onCorrect={onAct} />
    case 'handle':
      return (
        <ReasonDialog
          title="登记处置"
          words="登记后该事项不再列入待签；暂缓另行解除。"
          label="处置情况"
          action="登记"
          onClose={onClose}
          onConfirm={(remark) => onAct({ type: 'handleFinding', remark })}
        />
      )
    case 'abnormal':
      return (
        <ActDialog
          title="核对异常答复"
          action="登记异常"
          onClose={onClose}
          onAct={async () => {
            await onRecord()
            return null
          }}
        >
          <p>答复为“否”，登记后：</p>
          <ul>
            <li>该笔申请暂缓；</li>
            <li>
              {record.person.institution === ''
                ? '报市级核查。'
                : `${record.person.institution}的全部记录暂缓，由市级核查后解除。`}
            </li>
          </ul>
          <p>请再次核对答复和备注。</p>
        </ActDialog>
      )
  }
}

/** The unit's people who have calls, except the one who has this and the one who accepted the application. */
function callersOf(calls: readonly PhoneCheck[], record: PhoneCheck): readonly Caller[] {
  const known = new Map(calls.flatMap(({ caller }) => (caller === null ? [] : [[caller.id, caller]])))
  return [...known.values()].filter(({ id }) => id !== record.caller?.id && id !== record.acceptedBy)
}

/** A signature can't be undone: the attempts that it rests on are shown once more. */
function SignDialog({ record, onAct, onClose }: Pick<Props, 'record' | 'onAct' | 'onClose'>) {
  return (
    <ActDialog
      title="签字：按未核实处理"
      action="签字"
      onClose={onClose}
      onAct={() => onAct({ type: 'signUnverified' })}
    >
      <p>
        {record.unverified?.proposedByName}提请：{record.unverified?.ground}
      </p>
      <p>签字后该笔暂缓发放，下月继续核实，不能撤销。</p>
      <AttemptList record={record} />
    </ActDialog>
  )
}
