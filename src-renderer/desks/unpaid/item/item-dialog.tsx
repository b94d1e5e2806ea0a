// The dialogs of the item that need no draft: approval, decline, the supervisor's signature.

import type { Fault } from '#shared/contracts/faults.ts'
import type { UnpaidItemBody } from '#shared/domain/unpaid-item/bodies.ts'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { ReasonDialog } from '../../../forms/reason-dialog.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import type { UnpaidOffers } from './offers.ts'

export type ItemDialogName = 'approve' | 'decline' | 'sign'

interface Props {
  readonly name: ItemDialogName | null
  readonly offered: UnpaidOffers
  readonly shown: boolean
  readonly onAct: (items: readonly UnpaidItem[], body: UnpaidItemBody) => Promise<Fault | null>
  readonly onClose: () => void
}

export function ItemDialog({ name, offered, shown, onAct, onClose }: Props) {
  switch (name) {
    case null:
      return null
    case 'approve':
      return (
        <ApproveDialog
          items={offered.approve}
          shown={shown}
          onApprove={() => onAct(offered.approve, { type: 'approveAccount' })}
          onClose={onClose}
        />
      )
    case 'decline':
      return (
        <ReasonDialog
          title="退回账户维护"
          words="退回后账户不变，可以重新录入。"
          label="理由"
          action="退回"
          onClose={onClose}
          onConfirm={(remark) => onAct(offered.decline, { type: 'declineAccount', remark })}
        />
      )
    case 'sign':
      return (
        <ReasonDialog
          title="签字：长期无法联系"
          words="签字后仍在台账中，继续跟进，不核销；联系上后自动恢复。"
          label="依据"
          action="签字"
          firstReason={`联系 ${offered.sign[0]?.contacts.length ?? 0} 次，均未联系上`}
          onClose={onClose}
          onConfirm={(grounds) => onAct(offered.sign, { type: 'signUnreachable', grounds })}
        />
      )
  }
}
