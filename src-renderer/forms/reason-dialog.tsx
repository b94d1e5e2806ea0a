// A decision with its reason in writing: filled, confirmed, on disk, closed.

import { Button } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { TextField } from './text-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FaultLine } from '../ui/fault-line.tsx'

interface Props {
  readonly title: string
  readonly words: string
  readonly label: string
  readonly action: string
  readonly firstReason?: string
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => Promise<Fault | null>
}

export function ReasonDialog({ title, words, label, action, firstReason = '', onClose, onConfirm }: Props) {
  const [reason, setReason] = useState(firstReason)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    if (reason.trim() === '') {
      setProblem(fault('required', { field: label }))
      return
    }
    setBusy(true)
    const refused = await onConfirm(reason.trim())
    setBusy(false)
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={busy} onClick={() => void submit()}>
            {action}
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <p>{words}</p>
        <TextField label={label} required wide maxLength={200} value={reason} onChange={setReason} />
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
