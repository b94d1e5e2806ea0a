// 改派: the supervisor hands the call of an absent colleague to somebody else, or to whoever calls first (null). What the
// colleague still holds unsent arrives all the same: attempts and answers commute.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { callerSchema } from '../phone-check.ts'
import { happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('reassignCall'),
  caller: callerSchema.nullable(),
  reason: z.string().trim().min(1).max(200),
})

export const reassignCall: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { caller, reason }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (caller !== null && caller.id === state.acceptedBy) return err(fault('acceptedByCaller'))
    return ok([{ ...happened(head, state), type: 'reassigned', caller, reason }])
  },
}
