// 已追回: the whole of a paid amount has come back, as its recoup item found.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('recordRecovered'),
  sheet: z.uuid(),
  /** Whole yuan. */
  amount: z.int().nonnegative(),
})

export const recordRecovered: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { sheet, amount }, head) => {
    if (state?.revocation?.sheet !== sheet) return err(fault('recordUnknown'))
    return ok([{ ...happened(head), type: 'recovered', sheet, amount }])
  },
}
