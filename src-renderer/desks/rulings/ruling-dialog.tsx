// 印发口径: a reading for all, in words that name nobody.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { Inquiry } from '#shared/domain/inquiry/inquiry.ts'
import { newId } from '../../acts/perform-act.ts'
import { begun, useAct } from '../../acts/use-act.ts'
import { ActDialog } from '../../forms/act-dialog.tsx'
import { TextAreaField } from '../../forms/text-area-field.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { useToday } from '../../ui/clock.ts'

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
  const layDown = async (): Promise<Fault | null> => {
    const gap = title.trim() === '' ? '标题' : text.trim() === '' ? '内容' : null
    if (gap !== null) return fault('required', { field: gap })
    return act(begun(newId()), {
      type: 'layDownRuling',
      title: title.trim(),
      text: text.trim(),
      clause: clause.trim(),
      from: today,
      inquiry: inquiry?.id ?? null,
    })
  }
  return (
    <ActDialog title="印发口径" action="印发" onClose={onClose} onAct={layDown}>
      <p>口径发至各区，请不要写入个人信息。自今日起执行。</p>
      <TextField label="标题" required wide maxLength={120} value={title} onChange={setTitle} />
      <TextAreaField label="内容" required maxLength={4000} rows={10} value={text} onChange={setText} />
      <TextField label="条款" wide maxLength={120} value={clause} onChange={setClause} />
    </ActDialog>
  )
}
