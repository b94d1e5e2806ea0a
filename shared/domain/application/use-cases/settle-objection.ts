// 异议答复: the objection is answered and no longer holds the record. Where it was right, the record is then returned or
// refused by the audit.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('settleObjection'),
  hold: z.uuid(),
  answer: z.string().trim().min(1).max(500),
})

export const settleObjection: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { hold, answer }, head) => {
    const standing = state?.holds.find(({ id, kind }) => id === hold && kind === 'objection')
    if (standing === undefined) return err(fault('holdUnknown'))
    return ok([{ ...happened(head), type: 'holdLifted', hold, kind: 'objection', remark: answer }])
  },
}
