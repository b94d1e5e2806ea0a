// 公示: the record goes out with a publication, as the effect of the publication's own act.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { heldBack } from '../move.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('publiciseRecord'), publication: z.uuid() })

export const publiciseRecord: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { publication }, head, { known }) => {
    if (state === null) return err(fault('recordUnknown'))
    const held = heldBack(state, known)
    return held === null ? ok([{ ...happened(head), type: 'publicised', publication }]) : err(held)
  },
}
