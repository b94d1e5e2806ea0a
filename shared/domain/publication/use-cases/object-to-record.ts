// 异议: somebody objects to a published record. It is held until the objection is answered.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { Publication, PublicationEvent } from '../publication.ts'

const body = z.object({
  type: z.literal('objectToRecord'),
  application: z.uuid(),
  ground: z.string().trim().min(1).max(1000),
})

export const objectToRecord: UseCase<typeof body, Publication, PublicationEvent> = {
  body,
  commutes: true,
  decide: (state, { application, ground }, head) => {
    const listed = state?.members.some((member) => member.application === application) ?? false
    if (!listed) return err(fault('notOnTheList'))
    return ok([
      {
        v: 1,
        type: 'objected',
        publication: head.target,
        unit: head.unit,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        // The hold on the application has the id of the command that placed it, and so has the objection.
        objection: head.id,
        application,
        ground,
      },
    ])
  },
}
