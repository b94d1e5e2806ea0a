// While one is on the telephone: what came of it, then either the three questions with the words to say, or when to call
// again. Digits choose, Enter goes on, F9 records.

import { Button, Checkbox } from 'antd'
import { useEffect } from 'react'
import {
  ANSWER_TITLES,
  type Answer,
  ATTEMPT_RESULTS,
  ATTEMPT_TITLES,
  type Question,
  QUESTION_TITLES,
  QUESTIONS,
} from '#shared/domain/phone-check/script.ts'
import { shanghaiTime } from '#shared/kernel/instant.ts'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { DateField } from '../../../forms/date-field.tsx'
import { enterMovesOn } from '../../../forms/enter-moves-on.ts'
import { focusField } from '../../../forms/field.tsx'
import { TextAreaField } from '../../../forms/text-area-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { now } from '../../../ui/clock.ts'
import { Section } from '../../../ui/section.tsx'
import { asksForTime, asksQuestions, type CallDraft, remarkLimit } from './call-draft.ts'

interface Props {
  readonly draft: CallDraft
  readonly item: string
  readonly unitTitle: string
  readonly onChange: (change: Partial<CallDraft>) => void
  readonly onDiscard: () => void
}

const NUMBERS = [
  { value: 'mobile', title: '本人手机' },
  { value: 'second-contact', title: '第二联系人' },
] as const

const RESULTS = ATTEMPT_RESULTS.map((value) => ({ value, title: ATTEMPT_TITLES[value] }))

const ANSWERS: readonly { readonly value: Answer; readonly title: string }[] = [
  { value: 'yes', title: ANSWER_TITLES.yes },
  { value: 'no', title: ANSWER_TITLES.no },
]

export function CallForm(props: Props) {
  const { draft, item, unitTitle, onChange, onDiscard } = props
  const asks = asksQuestions(draft)
  useEffect(() => {
    focusField('result')
  }, [])
  useEffect(() => {
    if (asks) focusField('applied')
  }, [asks])

  return (
    <Section
      title="通话"
      note={`${shanghaiTime(draft.startedAt)} 开始拨打`}
      extra={
        <Button size="small" type="text" onClick={onDiscard}>
          未拨出，取消
        </Button>
      }
    >
      <form className="jb-call-form" aria-label="通话" onKeyDownCapture={enterMovesOn}>
        <ChoiceField
          label="拨打号码"
          name="number"
          choices={NUMBERS}
          value={draft.number}
          onChange={(number) => {
            onChange({ number })
          }}
          wide
        />
        <ChoiceField
          label="通话结果"
          name="result"
          required
          choices={RESULTS}
          value={draft.result}
          onChange={(result) => {
            onChange({ result, endedAt: now() })
          }}
          wide
        />
        {asks ? (
          <Script
            answers={draft.answers}
            item={item}
            unitTitle={unitTitle}
            onAnswer={(question, answer) => {
              onChange({ answers: { ...draft.answers, [question]: answer }, endedAt: now() })
            }}
          />
        ) : null}
        {draft.result === 'answered' ? (
          <Checkbox
            checked={draft.later}
            onChange={({ target: { checked } }) => {
              onChange({ later: checked })
            }}
          >
            对方要求另约时间
          </Checkbox>
        ) : null}
        {asksForTime(draft) ? <Appointment draft={draft} onChange={onChange} /> : null}
        <TextAreaField
          label="备注"
          rows={2}
          maxLength={remarkLimit(draft)}
          value={draft.remark}
          onChange={(remark) => {
            onChange({ remark })
          }}
        />
      </form>
    </Section>
  )
}

function Appointment({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  return (
    <div className="jb-call-appointment">
      <DateField
        label="约定回拨"
        name="callBackDate"
        value={draft.callBackDate}
        required={draft.later}
        onChange={(callBackDate) => {
          onChange({ callBackDate })
        }}
      />
      <TextField
        label="时间"
        name="callBackTime"
        placeholder="如 1430"
        maxLength={5}
        value={draft.callBackTime}
        onChange={(callBackTime) => {
          onChange({ callBackTime })
        }}
      />
    </div>
  )
}

interface ScriptProps {
  readonly answers: CallDraft['answers']
  readonly item: string
  readonly unitTitle: string
  readonly onAnswer: (question: Question, answer: Answer) => void
}

function Script({ answers, item, unitTitle, onAnswer }: ScriptProps) {
  const words: Readonly<Record<Question, string>> = {
    applied: `您好，这里是${unitTitle}。我们收到了您的职业技能提升补贴申请，请问是您本人申请的吗？`,
    assessed: `您申请的项目是“${item}”，请问考试是您本人参加的吗？`,
    certified: '请问这项证书您拿到了吗？',
  }
  return (
    <ol className="jb-script">
      {QUESTIONS.map((question) => (
        <li key={question}>
          <p className="jb-script-words">{words[question]}</p>
          <ChoiceField
            label={QUESTION_TITLES[question]}
            name={question}
            required
            choices={ANSWERS}
            value={answers[question] ?? null}
            onChange={(answer) => {
              onAnswer(question, answer)
            }}
            wide
          />
        </li>
      ))}
    </ol>
  )
}
