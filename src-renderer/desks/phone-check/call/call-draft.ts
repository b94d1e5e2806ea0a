// What is noted while one is on the telephone, and the act that it becomes. Pure, so that every way out of a call can
// be tried without one.

import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { PhoneCheckBody } from '#shared/domain/phone-check/bodies.ts'
import {
  type Answers,
  answersSchema,
  attemptSchema,
  QUESTION_TITLES,
  QUESTIONS,
} from '#shared/domain/phone-check/script.ts'
import { type Instant, shanghaiMoment } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { typedDate } from '../../../forms/typed-date.ts'

/** As it lies sealed on this machine while the call is under way. */
export const callDraftSchema = z.object({
  startedAt: instantSchema,
  number: attemptSchema.shape.number,
  result: attemptSchema.shape.result.nullable(),
  answeredBy: attemptSchema.shape.answeredBy,
  /** When the result was chosen: the call ended then, however long the note takes. */
  endedAt: instantSchema.nullable(),
  answers: answersSchema.partial(),
  /** The person answered but asked for another time. */
  later: z.boolean(),
  callBackDate: z.string(),
  callBackTime: z.string(),
  remark: z.string(),
})
export type CallDraft = z.infer<typeof callDraftSchema>

export const startedDraft = (startedAt: Instant): CallDraft => ({
  startedAt,
  number: 'mobile',
  result: null,
  answeredBy: null,
  endedAt: null,
  answers: {},
  later: false,
  callBackDate: '',
  callBackTime: '',
  remark: '',
})

/** The questions are the applicant's alone. */
export const asksQuestions = ({ result, answeredBy, later }: CallDraft): boolean =>
  result === 'answered' && answeredBy === 'applicant' && !later

/** As much as the record takes: what was answered may have to be told at length, a vain attempt not. */
export const remarkLimit = (draft: CallDraft): number => (asksQuestions(draft) ? 1000 : 400)

export const asksForTime = ({ result, answeredBy, later }: CallDraft): boolean =>
  result !== null && (result !== 'answered' || answeredBy === 'other' || later)

/** `1430` and `14:30`; null where it is no time of day. */
export function typedTime(text: string): { readonly hours: number; readonly minutes: number } | null {
  const parts = /^([01]?\d|2[0-3])[:：]?([0-5]\d)$/.exec(text.trim())
  return parts === null ? null : { hours: Number(parts[1]), minutes: Number(parts[2]) }
}

/** The act, or what is still missing. */
export function actOf(draft: CallDraft, id: string): Result<PhoneCheckBody, Fault> {
  const { result } = draft
  if (result === null) return err(fault('required', { field: '通话结果' }))
  if (result === 'answered' && draft.answeredBy === null) return err(fault('required', { field: '接听人' }))
  const max = remarkLimit(draft)
  if (draft.remark.trim().length > max) return err(fault('textTooLong', { field: '备注', max }))
  const seconds = Math.round(((draft.endedAt ?? draft.startedAt) - draft.startedAt) / 1000)
  const attempt = {
    id,
    startedAt: draft.startedAt,
    seconds: Math.min(Math.max(0, seconds), 14_400),
    number: draft.number,
  }
  if (result === 'answered' && asksQuestions(draft)) {
    const answers = allAnswers(draft)
    if (!answers.ok) return answers
    return ok({
      type: 'recordAnswers',
      attempt: { ...attempt, result, answeredBy: 'applicant', remark: '', callBackAt: null },
      answers: answers.value,
      remark: draft.remark.trim(),
    })
  }
  const callBackAt = appointment(draft)
  if (!callBackAt.ok) return callBackAt
  return ok({
    type: 'recordAttempt',
    attempt: {
      ...attempt,
      result,
      answeredBy: result === 'answered' ? draft.answeredBy : null,
      remark: draft.remark.trim(),
      callBackAt: callBackAt.value,
    },
  })
}

function allAnswers({ answers }: CallDraft): Result<Answers, Fault> {
  const { applied, assessed, certified } = answers
  if (applied !== undefined && assessed !== undefined && certified !== undefined)
    return ok({ applied, assessed, certified })
  const missing = QUESTIONS.find((question) => answers[question] === undefined) ?? 'applied'
  return err(fault('required', { field: `“${QUESTION_TITLES[missing]}”的答复` }))
}

/** An appointment may be left out, except where the person asked for one. */
function appointment({
  callBackDate,
  callBackTime,
  later,
  answeredBy,
}: CallDraft): Result<Instant | null, Fault> {
  if (callBackDate.trim() === '' && callBackTime.trim() === '')
    return later && answeredBy === 'applicant' ? err(fault('required', { field: '约定回拨时间' })) : ok(null)
  const date = typedDate(callBackDate)
  if (date === null) return err(fault('dateImpossible', { text: callBackDate }))
  const time = typedTime(callBackTime)
  if (time === null) return err(fault('timeImpossible', { text: callBackTime }))
  return ok(shanghaiMoment(date, time.hours, time.minutes))
}
