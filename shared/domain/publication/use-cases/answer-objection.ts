// 异议答复: dismissed, the record goes on with the list; upheld, it leaves the list, and the district's review returns or
// refuses it. Either way the objection has been answered and no longer holds the record.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { findMember, unfitFor } from '../member-check.ts'
import type { Publication, PublicationEvent } from '../publication.ts'

const body = z.object({
  type: z.literal('answerObjection'),
  objection: z.uuid(),
  answer: z.string().trim().min(1).max(500),
  upheld: z.boolean(),
})

export const answerObjection: UseCase<typeof body, Publication, PublicationEvent> = {
  body,
  commutes: false,
  decide: (state, { objection, answer, upheld }, head, context) => {
    const asked = state?.objections.find(({ id }) => id === objection)
    if (asked === undefined) return err(fault('recordUnknown'))
    if (asked.answer !== null) return err(fault('alreadyAnswered'))
    const member = findMember(context, asked.application)
    const settle = { type: 'settleObjection' as const, hold: objection, answer }
    // A record that has been refused or cancelled since has no hold left to lift; the answer is given all the same.
    const lifts = member !== undefined && unfitFor(member, settle, head, context) === null
    return ok([
      {
        v: 1,
        type: 'objectionAnswered',
        publication: head.target,
        unit: head.unit,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        objection,
        application: asked.application,
        answer,
        upheld,
        lifts,
      },
    ])
  },
}
