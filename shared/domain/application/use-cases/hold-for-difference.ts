// 市级抽查不一致: the city called again and heard something else. The record is held until the district's supervisor, after
// a second call, lifts it.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('holdForDifference'), call: z.uuid(), note: z.string().max(500) })

export const holdForDifference: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { call, note }, head) => {
    if (state?.call !== call) return err(fault('callDiffers'))
    const { id, actor: by, actorName: byName, at } = head
    const ground = `市级抽查不一致：${note}`
    const hold = {
      id,
      kind: 'difference' as const,
      ground,
      by,
      byName,
      at,
      liftedBy: 'supervisor' as const,
      call,
    }
    return ok([{ ...happened(head), type: 'held', hold }])
  },
}
