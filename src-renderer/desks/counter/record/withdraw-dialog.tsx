// 撤回: the applicant takes the application back. It can't be undone, so the reason is asked for and shown once more.

import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { TextField } from '../../../forms/text-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly onWithdraw: (reason: string) => Promise<Fault | null>
}

export function WithdrawDialog({ open, onClose, onWithdraw }: Props) {
  const [reason, setReason] = useState('')
  const [certain, setCertain] = useState(false)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    if (reason.trim() === '') {
      setProblem(fault('required', { field: '撤回原因' }))
      return
    }
    setBusy(true)
    setProblem(await onWithdraw(reason.trim()))
    setBusy(false)
  }
  return (
    <Dialog
      title="撤回申请"
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button danger type="primary" disabled={!certain} loading={busy} onClick={() => void submit()}>
            撤回
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <p>撤回后本申请终止，不能恢复；期限内可重新申请，申请日期以重新受理之日为准。</p>
        <TextField label="撤回原因" required maxLength={500} value={reason} onChange={setReason} />
        <Checkbox
          checked={certain}
          onChange={({ target: { checked } }) => {
            setCertain(checked)
          }}
        >
          申请人本人要求撤回，已核对证件
        </Checkbox>
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
