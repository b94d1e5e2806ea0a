// 确认: after the period, the records without a hold are confirmed for payment, each looked at again with the facts of the
// day. A held one (an open objection, an institution) waits on the list; one that is no longer due leaves it. Whoever audited one of them confirms none (product sheet 1: separation by case).

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { confirmationOf } from '../confirmation.ts'
import { findMember, wordsOf } from '../member-check.ts'
import type { Publication, PublicationEvent } from '../publication.ts'

const body = z.object({
  type: z.literal('confirmPublication'),
  /** What the confirmer saw and counted: the list as it stood. */
  applications: z.array(z.uuid()),
})

export const confirmPublication: UseCase<typeof body, Publication, PublicationEvent> = {
  body,
  commutes: false,
  decide: (state, act, head, context) => {
    if (state === null) return err(fault('recordUnknown'))
    if (shanghaiDate(head.at) <= state.period.to) return err(fault('periodRuns', { until: state.period.to }))
    const listed = state.members.filter(({ standing }) => standing === 'listed')
    const seen = new Set(act.applications)
    if (listed.some(({ application }) => !seen.has(application))) return err(fault('listHasMoved'))
    if (
      listed.some(({ application }) => findMember(context, application)?.application.auditedBy === head.actor)
    ) {
      return err(fault('confirmsOwnAudit'))
    }
    const results = confirmationOf(listed, head, context)
    const confirmed = results.flatMap(({ application, fate }) => (fate === 'confirmed' ? [application] : []))
    const left = results.flatMap(({ application, fate, unfit }) =>
      fate === 'left' ? [{ application, note: wordsOf(unfit) }] : [],
    )
    if (confirmed.length + left.length === 0) return err(fault('nothingToConfirm'))
    return ok([
      {
        v: 1,
        type: 'confirmed',
        publication: head.target,
        unit: head.unit,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        confirmed,
        left,
      },
    ])
  },
}
