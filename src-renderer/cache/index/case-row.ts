// What the search needs of the small records that are about one person: calls, unpaid items, recoup items.

import { PHONE_CHECK_STATE_TITLES } from '#shared/domain/phone-check/phone-check.ts'
import { RECOUP_STATE_TITLES } from '#shared/domain/recoup-item/recoup-item.ts'
import { UNPAID_STATE_TITLES } from '#shared/domain/unpaid-item/unpaid-item.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import { z } from 'zod'
import { nameSounds } from './name-sounds.ts'

export const caseRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['phone-check', 'unpaid-item', 'recoup-item']),
  name: z.string(),
  sounds: z.string(),
  /** Empty where the record does not carry it: a call knows a name and a number to call. */
  identityNumber: z.string(),
  mobile: z.string(),
  item: z.string(),
  /** The state in the staff's words. */
  standing: z.string(),
})
export type CaseRow = z.infer<typeof caseRowSchema>

/** None for records that are about a month, a list, an institution or a question. */
export function caseRows(record: SmallCase): readonly CaseRow[] {
  switch (record.kind) {
    case 'phone-check': {
      const { id, kind, person, state } = record
      const { name, mobile, item } = person
      const standing = PHONE_CHECK_STATE_TITLES[state]
      return [{ id, kind, name, sounds: nameSounds(name), identityNumber: '', mobile, item, standing }]
    }
    case 'unpaid-item':
      return [ofOwed(record, UNPAID_STATE_TITLES[record.state])]
    case 'recoup-item':
      return [ofOwed(record, RECOUP_STATE_TITLES[record.state])]
    default:
      return []
  }
}

type Owed = Extract<SmallCase, { kind: 'unpaid-item' | 'recoup-item' }>

function ofOwed({ id, kind, applicant, item }: Owed, standing: string): CaseRow {
  const { name, identityNumber, mobile } = applicant
  return { id, kind, name, sounds: nameSounds(name), identityNumber, mobile, item, standing }
}
