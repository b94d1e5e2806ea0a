// 审核通过: category, ratio and amount are as they should be. Whoever took the application in does not audit it.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { heldBack } from '../move.ts'
import { tookIn } from '../separation.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('approveRecord') })

export const approveRecord: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, _act, head, { known }) => {
    if (state === null) return err(fault('recordUnknown'))
    if (tookIn(state, head.actor)) return err(fault('auditsOwnLodging'))
    const held = heldBack(state, known)
    return held === null ? ok([{ ...happened(head), type: 'audited' }]) : err(held)
  },
}
