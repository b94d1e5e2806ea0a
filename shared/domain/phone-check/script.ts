// What is asked on the telephone, what came of trying, and what follows from the answers (policy sheet 6).

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

export const answerSchema = z.enum(['yes', 'no'])
export type Answer = z.infer<typeof answerSchema>
export const ANSWER_TITLES: Readonly<Record<Answer, string>> = { yes: '是', no: '否' }

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

export const attemptSchema = z.object({
  id: z.uuid(),
  startedAt: instantSchema,
  seconds: z.int().nonnegative().max(14_400),
  number: z.enum(['mobile', 'second-contact']),
  result: z.enum(ATTEMPT_RESULTS),
  remark: z.string().trim().max(400),
  /** When the person asked to be called back, or the caller means to try again. */
  callBackAt: instantSchema.nullable(),
})
export type Attempt = z.infer<typeof attemptSchema>

export type Finding = 'verified' | 'abnormal' | 'disowned'

/** A no to assessment or certificate concerns the institution, so it weighs more than a no to having applied. */
export function findingOf({ applied, assessed, certified }: Answers): Finding {
  if (assessed === 'no' || certified === 'no') return 'abnormal'
  return applied === 'no' ? 'disowned' : 'verified'
}

export const UNREACHABLE = { attempts: 3, days: 2 } as const

/** how far the attempts have come towards "unreachable". Calls that were answered do not count. */
export function vainAttempts(attempts: readonly Attempt[]): { count: number; days: number } {
  const vain = attempts.filter(({ result }) => result !== 'answered')
  return { count: vain.length, days: new Set(vain.map(({ startedAt }) => shanghaiDate(startedAt))).size }
}

/** at least three attempts over two days. */
export function isUnreachable(attempts: readonly Attempt[]): boolean {
  const { count, days } = vainAttempts(attempts)
  return count >= UNREACHABLE.attempts && days >= UNREACHABLE.days
}

/** The appointment that still stands: the one noted last, or null. */
export const appointmentOf = (attempts: readonly Attempt[]): Instant | null => {
  const last = attempts.reduce<Attempt | null>(
    (latest, attempt) => (latest === null || attempt.startedAt >= latest.startedAt ? attempt : latest),
    null,
  )
  return last?.callBackAt ?? null
}
