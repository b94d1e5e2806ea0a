// 联系记录: somebody tried to reach the person. Two people's notes on one item stand beside each other.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import { CONTACT_RESULTS, CONTACT_WAYS, type UnpaidItem } from '../unpaid-item.ts'

const body = z.object({
  type: z.literal('recordUnpaidContact'),
  way: z.enum(CONTACT_WAYS),
  result: z.enum(CONTACT_RESULTS),
  note: z.string().trim().max(400),
  /** The day agreed for the next contact; a day that has passed is no appointment. */
  appointment: plainDateSchema.optional(),
})

export const recordUnpaidContact: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: true,
  decide: (_state, { way, result, note, appointment }, head) => {
    if (appointment !== undefined && appointment < shanghaiDate(head.at)) return err(fault('appointmentPast'))
    const agreed = appointment === undefined ? {} : { appointment }
    const contact = { at: head.at, by: head.actor, byName: head.actorName, way, result, note, ...agreed }
    return ok([{ ...headOf(head), type: 'unpaidContacted', contact }])
  },
}
