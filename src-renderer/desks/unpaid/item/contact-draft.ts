// What is noted while somebody tries to reach the person, and the act that it becomes.

import { fault, type Fault } from '#shared/contracts/faults.ts'
import { CONTACT_RESULTS, CONTACT_WAYS } from '#shared/domain/unpaid-item/unpaid-item.ts'
import type { UnpaidItemBody } from '#shared/domain/unpaid-item/bodies.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { typedDate } from '../../../forms/typed-date.ts'

export const contactDraftSchema = z.object({
  way: z.enum(CONTACT_WAYS),
  result: z.enum(CONTACT_RESULTS).nullable(),
  appointment: z.string(),
  note: z.string(),
})
export type ContactDraft = z.infer<typeof contactDraftSchema>

export const NO_CONTACT: ContactDraft = { way: 'phone', result: null, appointment: '', note: '' }

/** The act, or what is still missing or wrong. */
export function contactBody(draft: ContactDraft, today: PlainDate): Result<UnpaidItemBody, Fault> {
  const { way, result } = draft
  if (result === null) return err(fault('required', { field: '联系结果' }))
  const said = { type: 'recordUnpaidContact' as const, way, result, note: draft.note.trim() }
  const typed = draft.appointment.trim()
  if (typed === '') return ok(said)
  const appointment = typedDate(typed)
  if (appointment === null) return err(fault('dateImpossible', { text: typed }))
  return appointment < today ? err(fault('appointmentPast')) : ok({ ...said, appointment })
}
