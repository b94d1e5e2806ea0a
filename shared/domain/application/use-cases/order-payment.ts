// 支付: the record goes into the month's list for the bank. Decided again before it. After a failed payment it goes only
// once the account has been put right.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { stillDue } from '../move.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('orderPayment'), payment: z.uuid(), month: batchMonthSchema })

export const orderPayment: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { payment: id, month }, head, context) => {
    if (state === null) return err(fault('recordUnknown'))
    if (state.state === 'unpaid' && state.accountReplacedAt === null) return err(fault('accountNotReplaced'))
    const due = stillDue(state, context, head)
    if (!due.ok) return due
    if (state.account === null || state.generated === null) return err(fault('accountOwed'))
    const payment = {
      id,
      month,
      amount: state.generated.amount,
      account: state.account,
      orderedAt: head.at,
      result: 'pending' as const,
      reason: null,
      settledOn: null,
      returnedOn: null,
    }
    return ok([{ ...happened(head), type: 'paymentOrdered', payment, decision: due.value }])
  },
}
