// The dialog of one act: its fields, the act, and what stood in its way. It closes only when the act is on disk, so what
// was typed stays where it is refused. Ctrl+Enter acts, since Enter belongs to the fields.

import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FaultLine } from '../ui/fault-line.tsx'
import { comboOf } from '../ui/key-combo.ts'

interface Props {
  readonly title: string
  /** The word on the button. */
  readonly action: string
  /** For what can't be undone and is against the applicant. */
  readonly danger?: boolean
  readonly wide?: boolean
  /** Nothing to act upon, or not by this person: the fields say why. */
  readonly disabled?: boolean
  readonly onClose: () => void
  /** Null: done and on disk. */
  readonly onAct: () => Promise<Fault | null>
  readonly children: ReactNode
}

export function ActDialog(props: Props) {
  const { title, action, danger = false, wide = false, disabled = false, onClose, onAct, children } = props
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    if (busy || disabled) return
    setBusy(true)
    const refused = await onAct()
    setBusy(false)
    setProblem(refused)
    if (refused === null) onClose()
  }
  const press = (event: KeyboardEvent): void => {
    if (comboOf(event.nativeEvent) !== 'Mod+Enter') return
    event.preventDefault()
    void submit()
  }
  return (
    <Dialog
      wide={wide}
      title={title}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            danger={danger}
            loading={busy}
            disabled={disabled}
            onClick={() => void submit()}
          >
            {action}
          </Button>
        </>
      }
    >
      <div className="jb-stack" onKeyDown={press}>
        {children}
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
