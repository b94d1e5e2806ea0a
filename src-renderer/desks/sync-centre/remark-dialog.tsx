// A dialog that asks for one text and does one thing with it: the reason of discarding, the words to the supervisor, the
// supervisor's own at the end. What was typed stays where the act fails.

import { Button, Input } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { WORDS_LIMIT } from '#shared/domain/disposition/disposition.ts'
import { Field } from '../../forms/field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FaultLine } from '../../ui/fault-line.tsx'

interface Props {
  readonly open: boolean
  readonly title: string
  /** What follows from it. */
  readonly says: string
  readonly label: string
  readonly button: string
  readonly danger?: boolean
  readonly onClose: () => void
  /** The fault where it is refused; null where it is done, and then whoever opened the dialog closes it. */
  readonly onSubmit: (words: string) => Promise<Fault | null>
}

export function RemarkDialog(props: Props) {
  return (
    <Dialog title={props.title} open={props.open} onClose={props.onClose} footer={null}>
      {props.open ? <RemarkForm {...props} /> : null}
    </Dialog>
  )
}

function RemarkForm({ says, label, button, danger = false, onClose, onSubmit }: Props) {
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    if (busy) return
    if (words.trim() === '') {
      setProblem(fault('required', { field: label }))
      return
    }
    setBusy(true)
    setProblem(await onSubmit(words.trim()))
    setBusy(false)
  }
  return (
    <div className="jb-stack">
      <p>{says}</p>
      <Field label={label} required>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={3}
            maxLength={WORDS_LIMIT}
            value={words}
            onChange={({ target: { value } }) => {
              setWords(value)
            }}
          />
        )}
      </Field>
      <FaultLine fault={problem} />
      <div className="jb-sync-foot">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" danger={danger} loading={busy} onClick={() => void submit()}>
          {button}
        </Button>
      </div>
    </div>
  )
}
