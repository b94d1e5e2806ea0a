// A decision with its reason in writing.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { ActDialog } from './act-dialog.tsx'
import { TextAreaField } from './text-area-field.tsx'

interface Props {
  readonly title: string
  readonly words: string
  readonly label: string
  readonly action: string
  readonly danger?: boolean
  readonly firstReason?: string
  /** As much as the record takes; the least of all reasons unless said. */
  readonly maxLength?: number
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => Promise<Fault | null>
}

export function ReasonDialog(props: Props) {
  const { title, words, label, action, danger = false, firstReason = '', maxLength = 400 } = props
  const { onClose, onConfirm } = props
  const [reason, setReason] = useState(firstReason)
  return (
    <ActDialog
      title={title}
      action={action}
      danger={danger}
      onClose={onClose}
      onAct={async () =>
        reason.trim() === '' ? fault('required', { field: label }) : onConfirm(reason.trim())
      }
    >
      <p className="jb-words">{words}</p>
      <TextAreaField
        label={label}
        required
        maxLength={maxLength}
        rows={maxLength > 1000 ? 10 : 3}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  )
}
