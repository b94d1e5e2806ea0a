// 异议: somebody objects while the record is published; that one record is held until the objection is answered.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('raiseObjection'),
  publication: z.uuid(),
  ground: z.string().trim().min(1).max(500),
})

export const raiseObjection: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { publication, ground }, head) => {
    if (state?.publication !== publication) return err(fault('publicationDiffers'))
    const { id, actor: by, actorName: byName, at } = head
    const hold = {
      id,
      kind: 'objection' as const,
      ground,
      by,
      byName,
      at,
      liftedBy: 'municipal' as const,
      call: null,
    }
    return ok([{ ...happened(head), type: 'held', hold }])
  },
}
