// 账户维护复核: a check page, since the account goes into the next payment. The approver compares it with the evidence.

import { Button } from 'antd'
import { useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { ProposalPairs } from './account-facts.tsx'

interface Props {
  readonly items: readonly UnpaidItem[]
  readonly shown: boolean
  readonly onApprove: () => Promise<Fault | null>
  readonly onClose: () => void
}

export function ApproveDialog({ items, shown, onApprove, onClose }: Props) {
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const approve = async (): Promise<void> => {
    setBusy(true)
    const refused = await onApprove()
    setBusy(false)
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Dialog
      title="账户维护复核"
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={busy} onClick={() => void approve()}>
            复核通过
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <p>请对照依据核对账户。通过后自动进入下一次支付，不能撤销。</p>
        {items.map(({ id, item, amount, applicant, proposal }) =>
          proposal === null ? null : (
            <dl key={id} className="jb-pairs">
              <dt>款项</dt>
              <dd>
                {item} {formatMoney(yuan(amount))}
              </dd>
              <ProposalPairs proposal={proposal} shown={shown} />
              <dt>户名</dt>
              <dd>
                {shown ? proposal.account.holderName : '******'}
                {proposal.account.holderName === applicant.name ? (
                  <span className="jb-text-met"> ✓ 与申请人一致</span>
                ) : null}
              </dd>
            </dl>
          ),
        )}
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
