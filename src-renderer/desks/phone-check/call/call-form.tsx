// While one is on the telephone: what came of it, then either the three questions with the words to say, or when to call
// again. Digits choose, Enter goes on, F9 records.

import { Button, Checkbox } from 'antd'
import { useEffect } from 'react'
import {
  ANSWER_TITLES,
  type Answer,
  ANSWERED_BY_TITLES,
  answeredBySchema,
  answerSchema,
  ATTEMPT_RESULTS,
  ATTEMPT_TITLES,
  type Question,
  QUESTION_TITLES,
  QUESTIONS,
} from '#shared/domain/phone-check/script.ts'
import { shanghaiTime } from '#shared/kernel/instant.ts'
import { foldedNumber } from '#shared/kernel/folded-text.ts'
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
  readonly name: string
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

const ANSWERS = answerSchema.options.map((value) => ({ value, title: ANSWER_TITLES[value] }))

const SPEAKERS = answeredBySchema.options.map((value) => ({ value, title: ANSWERED_BY_TITLES[value] }))

export function CallForm(props: Props) {
  const { draft, name, item, unitTitle, onChange, onDiscard } = props
  const asks = asksQuestions(draft)
  useEffect(() => {
    focusField('result')
  }, [])
  const answered = draft.result === 'answered' && draft.answeredBy === null
  useEffect(() => {
    if (answered) focusField('answeredBy')
  }, [answered])
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
        {draft.result === 'answered' ? (
          <div>
            <p className="jb-script-words">{`您好，这里是${unitTitle}，请问您是${name}本人吗？`}</p>
            <ChoiceField
              label="接听人"
              name="answeredBy"
              required
              choices={SPEAKERS}
              value={draft.answeredBy}
              onChange={(answeredBy) => {
                onChange({ answeredBy, endedAt: now() })
              }}
              wide
            />
          </div>
        ) : null}
        {draft.result === 'answered' && draft.answeredBy === 'other' ? (
          <p className="jb-script-words">
            {`麻烦您转告${name}本人，请其回电${unitTitle}，谢谢。`}
            <span className="jb-quiet">（不向他人说明办理事项和金额；登记为他人接听，仍须继续核实本人）</span>
          </p>
        ) : null}
        {asks ? (
          <Script
            answers={draft.answers}
            item={item}
            onAnswer={(question, answer) => {
              onChange({ answers: { ...draft.answers, [question]: answer }, endedAt: now() })
            }}
          />
        ) : null}
        {draft.result === 'answered' && draft.answeredBy === 'applicant' ? (
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
        fold={foldedNumber}
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
  readonly onAnswer: (question: Question, answer: Answer) => void
}

function Script({ answers, item, onAnswer }: ScriptProps) {
  const words: Readonly<Record<Question, string>> = {
    applied: '我们收到了您的职业技能提升补贴申请，请问是您本人申请的吗？',
    assessed: `您申请的是${item}证书的补贴，请问考试是您本人参加的吗？`,
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
      <li className="jb-quiet">结束语：核实完毕，谢谢配合。我们不会向您索要银行卡号、验证码或密码。</li>
    </ol>
  )
}
