// 改派: to a colleague who makes calls this month, or to whoever calls first.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { Caller } from '#shared/domain/phone-check/phone-check.ts'
import { ActDialog } from '../../../forms/act-dialog.tsx'
import { SelectField } from '../../../forms/select-field.tsx'
import { TextAreaField } from '../../../forms/text-area-field.tsx'

interface Props {
  readonly colleagues: readonly Caller[]
  readonly onClose: () => void
  readonly onReassign: (caller: Caller | null, reason: string) => Promise<Fault | null>
}

const ANYBODY = 'anybody'

export function ReassignDialog({ colleagues, onClose, onReassign }: Props) {
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const reassign = async (): Promise<Fault | null> => {
    const gap = to === null ? '改派给' : reason.trim() === '' ? '改派原因' : null
    if (gap !== null) return fault('required', { field: gap })
    return onReassign(colleagues.find(({ id }) => id === to) ?? null, reason.trim())
  }
  return (
    <ActDialog title="改派抽检电话" action="改派" onClose={onClose} onAct={reassign}>
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
      <TextAreaField label="改派原因" required rows={2} maxLength={200} value={reason} onChange={setReason} />
    </ActDialog>
  )
}
