// 拨打记录: a call was made and came to nothing yet. Attempts commute: what has been dialled has been dialled, whatever a
// colleague did meanwhile, and one made offline counts from when it was made (SYNC-6).

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { attemptSchema } from '../script.ts'
import { acceptedThemselves, callOfAnother, happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('recordAttempt'), attempt: attemptSchema })

export const recordAttempt: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { attempt }, head, { stage }) => {
    if (state === null) return err(fault('recordUnknown'))
    const barred =
      acceptedThemselves(state, head) ?? (stage === 'proposed' ? callOfAnother(state, head) : null)
    return barred === null ? ok([{ ...happened(head, state), type: 'attempted', attempt }]) : err(barred)
  },
}
