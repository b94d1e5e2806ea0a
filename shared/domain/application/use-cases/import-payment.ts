// 支付结果: what the bank says about a payment. A failed one is owed (应付未付) until it is paid.

import { fault } from '#shared/contracts/faults.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('importPayment'),
  payment: z.uuid(),
  result: z.enum(['paid', 'failed']),
  reason: z.string().max(200).nullable(),
})

export const importPayment: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { payment, result, reason }, head) => {
    const open = state?.payments.find(({ id }) => id === payment)
    if (open?.result !== 'pending') return err(fault('paymentUnknown'))
    const on = shanghaiDate(head.at)
    return ok([{ ...happened(head), type: 'paymentSettled', payment, result, reason, on }])
  },
}
