// 改派: to a colleague who makes calls this month, or to whoever calls first.

import { Button } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { Caller } from '#shared/domain/phone-check/phone-check.ts'
import { SelectField } from '../../../forms/select-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'

interface Props {
  readonly colleagues: readonly Caller[]
  readonly onClose: () => void
  readonly onReassign: (caller: Caller | null, reason: string) => Promise<Fault | null>
}

const ANYBODY = 'anybody'

export function ReassignDialog({ colleagues, onClose, onReassign }: Props) {
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Fault | null>(null)
  const submit = async (): Promise<void> => {
    if (to === null || reason.trim() === '') {
      setProblem(fault('required', { field: to === null ? '改派给' : '改派原因' }))
      return
    }
    const refused = await onReassign(colleagues.find(({ id }) => id === to) ?? null, reason.trim())
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Dialog
      title="改派抽检电话"
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => void submit()}>
            改派
          </Button>
        </>
      }
    >
      <div className="jb-fields-single">
        <SelectField
          label="改派给"
          required
          options={[
            { value: ANYBODY, label: '待领（首次拨打的人负责）' },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={to}
          onChange={setTo}
        />
        <TextField label="改派原因" required wide maxLength={200} value={reason} onChange={setReason} />
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
