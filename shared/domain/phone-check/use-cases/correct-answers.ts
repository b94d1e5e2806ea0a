// 更正答复: an answer was entered wrongly. The supervisor puts it right once, with the reason, while the month's calls are
// still due or on the day on which the call was closed; after that its record has been generated on it. Both answers stay
// in the trail.

import { callsDue } from '#shared/calendar/batch-month.ts'
import { fault } from '#shared/contracts/faults.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { PhoneCheck } from '../phone-check.ts'
import { QUESTIONS } from '../script.ts'
import { happened, type PhoneCheckUseCase } from '../use-case.ts'

const plain = z.enum(['yes', 'no'])

const body = z.object({
  type: z.literal('correctAnswers'),
  answers: z.object({ applied: plain, assessed: plain, certified: plain }),
  reason: z.string().trim().min(1).max(400),
})

export const correctAnswers: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { answers, reason }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (state.closedBy?.id === head.actor) return err(fault('ownAnswers'))
    if (state.correction !== null) return err(fault('correctedAlready'))
    const { answers: held } = state
    if (held === null || QUESTIONS.every((question) => held[question] === answers[question]))
      return err(fault('answersUnchanged'))
    const last = lastDay(state)
    if (shanghaiDate(head.at) > last) return err(fault('correctionLate', { day: last }))
    return ok([{ ...happened(head, state), type: 'answersCorrected', answers, reason, was: state.counted }])
  },
}

/** The last day on which an answer of this call may be corrected. */
export function lastDay({ month, closedAt }: Pick<PhoneCheck, 'month' | 'closedAt'>): string {
  const closed = closedAt === null ? '' : shanghaiDate(closedAt)
  const due = callsDue(month)
  return closed > due ? closed : due
}
