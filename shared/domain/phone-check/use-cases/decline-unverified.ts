// 退回继续拨打: the supervisor does not sign; the call is open again.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('declineUnverified'), remark: z.string().trim().min(1).max(400) })

export const declineUnverified: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { remark }, head) =>
    state === null
      ? err(fault('recordUnknown'))
      : ok([{ ...happened(head, state), type: 'unverifiedDeclined', remark }]),
}
