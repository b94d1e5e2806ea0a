// 退款: all of it or a part. Entered once however often it is sent, never more than is outstanding.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { headOf, type RecoupItemEvent } from '../events.ts'
import { outstandingOf, type RecoupItem } from '../recoup-item.ts'

const body = z.object({
  type: z.literal('recordRepayment'),
  repayment: z.uuid(),
  on: plainDateSchema,
  amount: z.int().positive(),
  note: z.string().trim().max(400),
})

export const recordRepayment: UseCase<typeof body, RecoupItem, RecoupItemEvent> = {
  body,
  // Two people who enter two repayments must each see what is still outstanding.
  commutes: false,
  decide: (state, { repayment: id, on, amount, note }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (state.repayments.some((known) => known.id === id)) return err(fault('repaymentKnown'))
    const outstanding = outstandingOf(state)
    if (amount > outstanding) return err(fault('repaidTooMuch', { outstanding }))
    if (on < state.cancelledOn || on > shanghaiDate(head.at)) return err(fault('repaymentDay'))
    const repayment = { at: head.at, by: head.actor, byName: head.actorName, id, on, amount, note }
    return ok([{ ...headOf(head), type: 'repaid', repayment }])
  },
}
