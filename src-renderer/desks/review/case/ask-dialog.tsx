// 请示市级: a question about this case. The case goes on as it is; a hold is an act of its own.

import { Button } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { TextAreaField } from '../../../forms/text-area-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'

interface Props {
  readonly onAsk: (subject: string, question: string) => Promise<Fault | null>
  readonly onClose: () => void
}

export function AskDialog({ onAsk, onClose }: Props) {
  const [subject, setSubject] = useState('')
  const [question, setQuestion] = useState('')
  const [problem, setProblem] = useState<Fault | null>(null)
  const submit = async (): Promise<void> => {
    const gap = subject.trim() === '' ? '事项' : question.trim() === '' ? '请示内容' : null
    const refused =
      gap === null ? await onAsk(subject.trim(), question.trim()) : fault('required', { field: gap })
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Dialog
      title="请示市级（一事一议）"
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => void submit()}>
            提交请示
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <TextField label="事项" required wide maxLength={120} value={subject} onChange={setSubject} />
        <TextAreaField
          label="请示内容"
          required
          maxLength={2000}
          rows={6}
          value={question}
          onChange={setQuestion}
        />
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
