// 登记处置: what the supervisor did about a person who did not apply, or whose answers were abnormal. It ends the finding's
// way through the inbox; the holds are lifted by acts of their own.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('handleFinding'), remark: z.string().trim().min(1).max(400) })

export const handleFinding: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { remark }, head) =>
    state === null
      ? err(fault('recordUnknown'))
      : ok([{ ...happened(head, state), type: 'findingHandled', remark }]),
}
