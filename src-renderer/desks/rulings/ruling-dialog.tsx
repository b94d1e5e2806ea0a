// 印发口径: a reading for all, in words that name nobody.

import { Button } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { Inquiry } from '#shared/domain/inquiry/inquiry.ts'
import { newId } from '../../acts/perform-act.ts'
import { useAct } from '../../acts/use-act.ts'
import { TextAreaField } from '../../forms/text-area-field.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { useToday } from '../../ui/clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FaultLine } from '../../ui/fault-line.tsx'

interface Props {
  /** The question out of which it is laid down, or null. */
  readonly inquiry: Inquiry | null
  readonly onClose: () => void
}

export function RulingDialog({ inquiry, onClose }: Props) {
  const act = useAct()
  const today = useToday()
  const [title, setTitle] = useState(inquiry?.subject ?? '')
  const [text, setText] = useState(inquiry?.answer?.text ?? '')
  const [clause, setClause] = useState('')
  const [problem, setProblem] = useState<Fault | null>(null)
  const submit = async (): Promise<void> => {
    const gap = title.trim() === '' ? '标题' : text.trim() === '' ? '内容' : null
    const refused =
      gap === null
        ? await act(
            { id: newId(), version: 0 },
            {
              type: 'layDownRuling',
              title: title.trim(),
              text: text.trim(),
              clause: clause.trim(),
              from: today,
              inquiry: inquiry?.id ?? null,
            },
          )
        : fault('required', { field: gap })
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Dialog
      title="印发口径"
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => void submit()}>
            印发
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <p>口径发至各区，请不要写入个人信息。自今日起执行。</p>
        <TextField label="标题" required wide maxLength={120} value={title} onChange={setTitle} />
        <TextAreaField label="内容" required maxLength={4000} rows={6} value={text} onChange={setText} />
        <TextField label="条款" wide maxLength={120} value={clause} onChange={setClause} />
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
