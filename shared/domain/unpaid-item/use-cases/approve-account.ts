// 异地账户维护, second hand: never the one who entered it. From here the item joins the next payment by itself.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { UnpaidItem } from '../unpaid-item.ts'

const body = z.object({ type: z.literal('approveAccount') })

export const approveAccount: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: false,
  decide: (state, _body, head) => {
    const proposal = state?.proposal ?? null
    if (proposal === null) return err(fault('noAccountProposed'))
    if (proposal.by === head.actor) return err(fault('ownAccountChange'))
    const { account, evidence, byName } = proposal
    const note = `${byName}录入：${evidence}`
    return ok([{ ...headOf(head), type: 'accountCorrected', account, manner: 'distance', note }])
  },
}
