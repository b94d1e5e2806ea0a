// 更正答复: the supervisor puts a wrongly entered answer right; old and new stay on record.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { PhoneCheckBody } from '#shared/domain/phone-check/bodies.ts'
import { ANSWER_TITLES, type Answers, QUESTION_TITLES, QUESTIONS } from '#shared/domain/phone-check/script.ts'
import { ActDialog } from '../../../forms/act-dialog.tsx'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { TextAreaField } from '../../../forms/text-area-field.tsx'

type Correction = Extract<PhoneCheckBody, { type: 'correctAnswers' }>

interface Props {
  readonly answers: Answers | null
  readonly onClose: () => void
  readonly onCorrect: (correction: Correction) => Promise<Fault | null>
}

const PLAIN = [
  { value: 'yes', title: ANSWER_TITLES.yes },
  { value: 'no', title: ANSWER_TITLES.no },
] as const

export function CorrectDialog({ answers, onClose, onCorrect }: Props) {
  const [chosen, setChosen] = useState<Partial<Correction['answers']>>({})
  const [reason, setReason] = useState('')

  const correct = async (): Promise<Fault | null> => {
    const { applied, assessed, certified } = chosen
    if (applied === undefined || assessed === undefined || certified === undefined)
      return fault('required', { field: '三项答复' })
    if (reason.trim() === '') return fault('required', { field: '理由' })
    return onCorrect({
      type: 'correctAnswers',
      answers: { applied, assessed, certified },
      reason: reason.trim(),
    })
  }

  return (
    <ActDialog title="更正答复" action="更正" onClose={onClose} onAct={correct}>
      <p>仅限登记有误时更正一次，原答复和更正理由均留存记录。</p>
      {QUESTIONS.map((question) => (
        <ChoiceField
          key={question}
          label={`${QUESTION_TITLES[question]}（原登记：${answers === null ? '无' : ANSWER_TITLES[answers[question]]}）`}
          required
          choices={PLAIN}
          value={chosen[question] ?? null}
          onChange={(answer) => {
            setChosen({ ...chosen, [question]: answer })
          }}
          wide
        />
      ))}
      <TextAreaField label="理由" required rows={2} maxLength={400} value={reason} onChange={setReason} />
    </ActDialog>
  )
}
