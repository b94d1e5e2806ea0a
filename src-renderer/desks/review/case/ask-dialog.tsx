// 请示市级: a question about this case. The case goes on as it is; a hold is an act of its own.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { ActDialog } from '../../../forms/act-dialog.tsx'
import { TextAreaField } from '../../../forms/text-area-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'

interface Props {
  readonly onAsk: (subject: string, question: string) => Promise<Fault | null>
  readonly onClose: () => void
}

export function AskDialog({ onAsk, onClose }: Props) {
  const [subject, setSubject] = useState('')
  const [question, setQuestion] = useState('')
  const ask = async (): Promise<Fault | null> => {
    const gap = subject.trim() === '' ? '事项' : question.trim() === '' ? '请示内容' : null
    return gap === null ? onAsk(subject.trim(), question.trim()) : fault('required', { field: gap })
  }
  return (
    <ActDialog title="请示市级（一事一议）" action="提交请示" onClose={onClose} onAct={ask}>
      <TextField label="事项" required wide maxLength={120} value={subject} onChange={setSubject} />
      <TextAreaField
        label="请示内容"
        required
        maxLength={2000}
        rows={8}
        value={question}
        onChange={setQuestion}
      />
    </ActDialog>
  )
}
