// 确认: released for payment, as the effect of a publication's confirmation. Decided again before it, and never by the
// person who audited the record (谁审核，谁负责).

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { stillDue } from '../move.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('confirmRecord'), publication: z.uuid() })

export const confirmRecord: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { publication }, head, context) => {
    if (state?.publication !== publication) return err(fault('publicationDiffers'))
    if (state.auditedBy === head.actor) return err(fault('confirmsOwnAudit'))
    const due = stillDue(state, context, head)
    if (!due.ok) return due
    return ok([{ ...happened(head), type: 'confirmed', publication, decision: due.value }])
  },
}
