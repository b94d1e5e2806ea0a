// 暂缓: somebody of the district stops this one record, with the ground.

import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('placeHold'), ground: z.string().trim().min(1).max(500) })

export const placeHold: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (_state, { ground }, head) => {
    const { id, actor: by, actorName: byName, at } = head
    const hold = {
      id,
      kind: 'own' as const,
      ground,
      by,
      byName,
      at,
      liftedBy: 'reviewer' as const,
      call: null,
    }
    return ok([{ ...happened(head), type: 'held', hold }])
  },
}
