// 联系记录: somebody tried to reach the person. Two people's notes on one item stand beside each other.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import { CONTACT_RESULTS, CONTACT_WAYS, type UnpaidItem } from '../unpaid-item.ts'

const body = z.object({
  type: z.literal('recordUnpaidContact'),
  way: z.enum(CONTACT_WAYS),
  result: z.enum(CONTACT_RESULTS),
  note: z.string().trim().max(400),
})

export const recordUnpaidContact: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: true,
  decide: (_state, { way, result, note }, head) => {
    const contact = { at: head.at, by: head.actor, byName: head.actorName, way, result, note }
    return ok([{ ...headOf(head), type: 'unpaidContacted', contact }])
  },
}
