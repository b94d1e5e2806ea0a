// 支付结果: what the bank says about a payment, on the bank's own day. A failed one is owed (应付未付) until it is paid. One
// that had arrived and came back (退汇) is owed again, from the day on which it came back; the first answer stays on record.

import { fault } from '#shared/contracts/faults.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('importPayment'),
  payment: z.uuid(),
  result: z.enum(['paid', 'failed']),
  reason: z.string().max(200).nullable(),
  on: plainDateSchema,
})

export const importPayment: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { payment, result, reason, on }, head) => {
    const known = state?.payments.find(({ id }) => id === payment)
    if (known === undefined) return err(fault('paymentUnknown'))
    if (on > shanghaiDate(head.at)) return err(fault('bankDateAhead', { day: on }))
    const earliest = known.settledOn ?? shanghaiDate(known.orderedAt)
    if (on < earliest) return err(fault('bankDateEarly', { day: on, earliest }))
    if (result === 'failed' && (reason ?? '') === '') return err(fault('failureUnexplained'))
    const common = happened(head)
    if (known.result === 'pending')
      return ok([{ ...common, type: 'paymentSettled', payment, result, reason, on }])
    if (known.result === 'paid' && known.returnedOn === null && result === 'failed')
      return ok([{ ...common, type: 'paymentReturned', payment, reason: reason ?? '', on }])
    return err(fault('paymentUnknown'))
  },
}
