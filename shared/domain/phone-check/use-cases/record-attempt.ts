// 拨打记录: a call was made and came to nothing yet. Attempts commute: what has been dialled has been dialled, whatever a
// colleague did meanwhile, and one made offline counts from when it was made (SYNC-6). Somebody else's answer is an
// attempt, too: it closes nothing.

import { callsDue } from '#shared/calendar/batch-month.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { PhoneCheck } from '../phone-check.ts'
import { type Attempt, attemptSchema } from '../script.ts'
import { acceptedThemselves, callOfAnother, happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('recordAttempt'), attempt: attemptSchema })

export const recordAttempt: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { attempt }, head, { stage }) => {
    if (state === null) return err(fault('recordUnknown'))
    const barred =
      acceptedThemselves(state, head) ??
      (stage === 'proposed' ? (callOfAnother(state, head) ?? incomplete(state, attempt)) : null)
    return barred === null ? ok([{ ...happened(head, state), type: 'attempted', attempt }]) : err(barred)
  },
}

/** An appointment lies ahead; one after the last day of the calls says why. */
function incomplete({ month }: PhoneCheck, attempt: Attempt): Fault | null {
  const { result, answeredBy, callBackAt, startedAt, remark } = attempt
  if (result === 'answered' && answeredBy === null) return fault('required', { field: '接听人' })
  if (callBackAt === null) return null
  if (callBackAt <= startedAt) return fault('callBackPast')
  return shanghaiDate(callBackAt) > callsDue(month) && remark === '' ? fault('callBackLate') : null
}
