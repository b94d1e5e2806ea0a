// 异议: somebody objects to a published record. It is held until the objection is answered.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { findMember, unfitFor } from '../member-check.ts'
import type { Publication, PublicationEvent } from '../publication.ts'

const body = z.object({
  type: z.literal('objectToRecord'),
  application: z.uuid(),
  ground: z.string().trim().min(1).max(500),
})

export const objectToRecord: UseCase<typeof body, Publication, PublicationEvent> = {
  body,
  commutes: true,
  decide: (state, { application, ground }, head, context) => {
    const isListed = (state?.members ?? []).some(
      (each) => each.application === application && each.standing === 'listed',
    )
    const member = findMember(context, application)
    if (!isListed || member === undefined) return err(fault('notOnTheList'))
    // The record may have been withdrawn, returned or refused since: then there is nothing left to object to.
    const hold = { type: 'raiseObjection' as const, publication: head.target, ground }
    const unfit = unfitFor(member, hold, head, context)
    if (unfit !== null) return err(unfit)
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
