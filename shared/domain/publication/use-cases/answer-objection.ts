// 异议答复: dismissed, the record goes on; upheld, it leaves the list and goes back to the district's review.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { Publication, PublicationEvent } from '../publication.ts'

const body = z.object({
  type: z.literal('answerObjection'),
  objection: z.uuid(),
  answer: z.string().trim().min(1).max(1000),
  upheld: z.boolean(),
})

export const answerObjection: UseCase<typeof body, Publication, PublicationEvent> = {
  body,
  commutes: false,
  decide: (state, { objection, answer, upheld }, head) => {
    const asked = state?.objections.find(({ id }) => id === objection)
    if (asked === undefined) return err(fault('recordUnknown'))
    if (asked.answer !== null) return err(fault('alreadyAnswered'))
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
      },
    ])
  },
}
