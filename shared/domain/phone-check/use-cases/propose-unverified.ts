// 提请按未核实处理: after three attempts over two days nobody could be reached. It waits for the supervisor.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { isUnreachable, vainAttempts } from '../script.ts'
import { acceptedThemselves, callOfAnother, happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('proposeUnverified'), ground: z.string().trim().min(1).max(400) })

export const proposeUnverified: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { ground }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    const barred = acceptedThemselves(state, head) ?? callOfAnother(state, head)
    if (barred !== null) return err(barred)
    if (!isUnreachable(state.attempts)) return err(fault('tooFewAttempts', vainAttempts(state.attempts)))
    return ok([{ ...happened(head, state), type: 'unverifiedProposed', ground }])
  },
}
