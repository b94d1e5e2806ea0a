// 不予通过: the audit refuses, with the rules that fail and their law.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { groundSchema } from '../application.ts'
import { tookIn } from '../separation.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('refuseGenerated'), grounds: z.array(groundSchema).min(1) })

export const refuseGenerated: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { grounds }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (tookIn(state, head.actor)) return err(fault('auditsOwnLodging'))
    return ok([{ ...happened(head), type: 'generatedRefused', grounds }])
  },
}
