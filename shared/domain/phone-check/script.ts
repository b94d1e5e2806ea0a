// What is asked on the telephone, what came of trying, and what follows from the answers (policy sheet 6). Who answered is
// the first question: only the applicant's own answers close a call.

import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const QUESTIONS = ['applied', 'assessed', 'certified'] as const
export type Question = (typeof QUESTIONS)[number]

export const QUESTION_TITLES: Readonly<Record<Question, string>> = {
  applied: '是否本人申请',
  assessed: '是否本人参加考试',
  certified: '是否获得该项证书',
}

export const answerSchema = z.enum(['yes', 'no', 'unsure', 'declined'])
export type Answer = z.infer<typeof answerSchema>
export const ANSWER_TITLES: Readonly<Record<Answer, string>> = {
  yes: '是',
  no: '否',
  unsure: '记不清',
  declined: '不愿回答',
}

export const answersSchema = z.object({
  applied: answerSchema,
  assessed: answerSchema,
  certified: answerSchema,
})
export type Answers = z.infer<typeof answersSchema>

export const ATTEMPT_RESULTS = ['answered', 'no-answer', 'busy', 'wrong-number', 'refused'] as const
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number]

export const ATTEMPT_TITLES: Readonly<Record<AttemptResult, string>> = {
  answered: '接通',
  'no-answer': '无人接听',
  busy: '占线',
  'wrong-number': '号码有误',
  refused: '拒绝接听',
}

/** Who spoke: the applicant, or somebody else, who is told the office and asked to have the applicant call back. */
export const answeredBySchema = z.enum(['applicant', 'other'])
export type AnsweredBy = z.infer<typeof answeredBySchema>
export const ANSWERED_BY_TITLES: Readonly<Record<AnsweredBy, string>> = {
  applicant: '本人',
  other: '他人',
}

export const attemptSchema = z.object({
  id: z.uuid(),
  startedAt: instantSchema,
  seconds: z.int().nonnegative().max(14_400),
  number: z.enum(['mobile', 'second-contact']),
  result: z.enum(ATTEMPT_RESULTS),
  /** Null where nobody answered. */
  answeredBy: answeredBySchema.nullable(),
  remark: z.string().trim().max(400),
  /** When the person asked to be called back, or the caller means to try again. */
  callBackAt: instantSchema.nullable(),
})
export type Attempt = z.infer<typeof attemptSchema>

/** The attempt in words: `接通（他人）`. */
export const attemptWords = ({ result, answeredBy }: Pick<Attempt, 'result' | 'answeredBy'>): string =>
  answeredBy === 'other'
    ? `${ATTEMPT_TITLES[result]}（${ANSWERED_BY_TITLES[answeredBy]}）`
    : ATTEMPT_TITLES[result]

export type Finding = 'verified' | 'abnormal' | 'disowned' | 'unclear'

/**
 * A no to assessment or certificate concerns the institution, so it weighs more than a no to having applied. Who does not
 * remember or does not want to say is asked again by another verifier; it never counts against the institution.
 */
export function findingOf({ applied, assessed, certified }: Answers): Finding {
  if (assessed === 'no' || certified === 'no') return 'abnormal'
  if (applied === 'no') return 'disowned'
  return [applied, assessed, certified].every((answer) => answer === 'yes') ? 'verified' : 'unclear'
}

export const UNREACHABLE = { attempts: 3, days: 2, minutesApart: 60 } as const

export interface VainAttempts {
  /** Attempts at least an hour apart: what is dialled again within the hour counts as one. */
  readonly count: number
  readonly days: number
}

/** how far the attempts have come towards "unreachable". Calls that the applicant answered do not count. */
export function vainAttempts(attempts: readonly Attempt[]): VainAttempts {
  const vain = attempts
    .filter(({ answeredBy }) => answeredBy !== 'applicant')
    .map(({ startedAt }) => startedAt)
    .toSorted((one, other) => one - other)
  const apart: Instant[] = []
  for (const moment of vain) {
    const last = apart.at(-1)
    if (last === undefined || moment - last >= UNREACHABLE.minutesApart * 60_000) apart.push(moment)
  }
  return { count: apart.length, days: new Set(apart.map((moment) => shanghaiDate(moment))).size }
}

/** Where the first number is wrong or silent, the second contact has to be tried before anybody gives up. */
export function secondContactOwed(attempts: readonly Attempt[], secondContact: string): boolean {
  if (secondContact.trim() === '') return false
  const silent = attempts.some(
    ({ number, result }) => number === 'mobile' && (result === 'no-answer' || result === 'wrong-number'),
  )
  return silent && attempts.every(({ number }) => number !== 'second-contact')
}

/** at least three attempts over two days, one of them to the second contact where the first is wrong or silent. */
export function isUnreachable(attempts: readonly Attempt[], secondContact: string): boolean {
  const { count, days } = vainAttempts(attempts)
  return (
    count >= UNREACHABLE.attempts && days >= UNREACHABLE.days && !secondContactOwed(attempts, secondContact)
  )
}

/** The appointment that still stands: the one noted last, or null. */
export const appointmentOf = (attempts: readonly Attempt[]): Instant | null => {
  const last = attempts.reduce<Attempt | null>(
    (latest, attempt) => (latest === null || attempt.startedAt >= latest.startedAt ? attempt : latest),
    null,
  )
  return last?.callBackAt ?? null
}
