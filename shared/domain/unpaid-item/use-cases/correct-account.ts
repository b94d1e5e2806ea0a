// 账户维护, with the person at the counter: the clerk alone, who has seen identity card and bank card.

import { fault } from '#shared/contracts/faults.ts'
import { accountSchema } from '#shared/domain/application/dossier.ts'
import { isSameName } from '#shared/domain/identity/person-name.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { UnpaidItem } from '../unpaid-item.ts'

const body = z.object({
  type: z.literal('correctAccount'),
  account: accountSchema,
  note: z.string().trim().max(400),
})

export const correctAccount: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: false,
  decide: (state, { account, note }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (!isSameName(account.holderName, state.applicant.name)) return err(fault('holderDiffers'))
    return ok([{ ...headOf(head), type: 'accountCorrected', account, manner: 'counter', note }])
  },
}
