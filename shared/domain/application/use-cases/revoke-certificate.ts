// 补贴取消: a certificate was revoked, or the subsidy was wrong from the start (policy sheet 6). Not paid: cancelled.
// Paid: it has to come back. At the bank: decided by the bank's answer.

import { fault } from '#shared/contracts/faults.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { revocationCauseSchema } from '../month-life.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('revokeCertificate'),
  cause: revocationCauseSchema,
  /** Of this application alone: the recoup item has the same id. */
  sheet: z.uuid(),
  /** Number of the co-operation sheet (协办单), or '' where the cause has none. */
  sheetNumber: z.string().max(60),
  /** Why, where a person of the district does it. */
  remark: z.string().max(500),
})

export const revokeCertificate: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { cause, sheet, sheetNumber, remark }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    // A district takes back what its own audit got wrong, with a reason; every other cause comes from the city.
    if (!head.roles.includes('municipal')) {
      if (cause !== 'wrong-audit') return err(fault('causeOfTheCity'))
      if (remark.trim() === '') return err(fault('cancelReasonMissing'))
    }
    if (state.revocation !== null) return err(fault('alreadyRevoked'))
    const revocation = { cause, sheet, sheetNumber, remark, on: shanghaiDate(head.at) }
    return ok([{ ...happened(head), type: 'revoked', revocation }])
  },
}
