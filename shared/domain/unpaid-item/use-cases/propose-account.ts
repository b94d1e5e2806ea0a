// 异地账户维护, first hand: the person has left Shanghai. Their identity is confirmed by calling back a number on file,
// never one that they gave in the call, and by the evidence received.

import { fault } from '#shared/contracts/faults.ts'
import { accountSchema } from '#shared/domain/application/dossier.ts'
import { isSameName } from '#shared/domain/identity/person-name.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { UnpaidItem } from '../unpaid-item.ts'

const body = z.object({
  type: z.literal('proposeAccount'),
  account: accountSchema,
  calledNumber: z.string().min(1).max(60),
  /** What was received, and how. */
  evidence: z.string().trim().min(1).max(400),
})

export const proposeAccount: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: false,
  decide: (state, { account, calledNumber, evidence }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    const { mobile, name, secondContact } = state.applicant
    if (!isSameName(account.holderName, name)) return err(fault('holderDiffers'))
    if (![mobile, secondContact].includes(calledNumber)) return err(fault('numberNotOnFile'))
    const proposal = {
      at: head.at,
      by: head.actor,
      byName: head.actorName,
      account,
      calledNumber,
      evidence,
    }
    return ok([{ ...headOf(head), type: 'accountProposed', proposal }])
  },
}
