// What is being typed on a claim, a contact or a repayment, and the act that it becomes.

import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { RecoupItemBody } from '#shared/domain/recoup-item/bodies.ts'
import { outstandingOf, type RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { typedDate } from '../../../forms/typed-date.ts'

export const recoupDraftSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), note: z.string() }),
  z.object({
    kind: z.literal('repayment'),
    /** The repayment's own id, given when it was begun: however often it is sent, it is entered once. */
    id: z.uuid(),
    on: z.string(),
    /** Digits, whole yuan. */
    amount: z.string(),
    note: z.string(),
  }),
])
export type RecoupDraft = z.infer<typeof recoupDraftSchema>
export type RepaymentDraft = Extract<RecoupDraft, { kind: 'repayment' }>

export const beginRepayment = (id: string, today: PlainDate): RepaymentDraft => ({
  kind: 'repayment',
  id,
  on: today,
  amount: '',
  note: '',
})

/** The act, or what is still missing or wrong. */
export function recoupBody(
  draft: RecoupDraft,
  item: RecoupItem,
  today: PlainDate,
): Result<RecoupItemBody, Fault> {
  const note = draft.note.trim()
  if (draft.kind === 'contact')
    return note === ''
      ? err(fault('required', { field: '联系情况' }))
      : ok({ type: 'recordRecoupContact', note })
  const on = typedDate(draft.on)
  const amount = Number(draft.amount)
  const outstanding = outstandingOf(item)
  if (draft.on.trim() === '') return err(fault('required', { field: '退款日期' }))
  if (on === null) return err(fault('dateImpossible', { text: draft.on }))
  if (on < item.cancelledOn || on > today) return err(fault('repaymentDay'))
  if (!Number.isSafeInteger(amount) || amount <= 0) return err(fault('required', { field: '退款金额' }))
  if (amount > outstanding) return err(fault('repaidTooMuch', { outstanding }))
  return ok({ type: 'recordRepayment', repayment: draft.id, on, amount, note })
}
