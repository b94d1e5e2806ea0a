// The state of a record of any kind, in the staff's words.

import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { INQUIRY_STATE_TITLES } from '#shared/domain/inquiry/inquiry.ts'
import { INSTITUTION_HOLD_STATE_TITLES } from '#shared/domain/institution-hold/institution-hold.ts'
import { MONTH_STATE_TITLES } from '#shared/domain/month/month.ts'
import { PHONE_CHECK_STATE_TITLES } from '#shared/domain/phone-check/phone-check.ts'
import { RECOUP_STATE_TITLES } from '#shared/domain/recoup-item/recoup-item.ts'
import { UNPAID_STATE_TITLES } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { PUBLICATION_STATE_TITLES } from '#shared/domain/publication/publication.ts'
import { RULING_STATE_TITLES } from '#shared/domain/ruling/ruling.ts'
import { SUSPECT_STATE_TITLES } from '#shared/domain/suspect/suspect.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import type { CaseRecord } from './cases.ts'

export function stateTitleOf(record: CaseRecord): string {
  if (!('kind' in record)) return STATE_TITLES[record.state]
  switch (record.kind) {
    case 'inquiry':
      return INQUIRY_STATE_TITLES[record.state]
    case 'phone-check':
      return PHONE_CHECK_STATE_TITLES[record.state]
    case 'institution-hold':
      return INSTITUTION_HOLD_STATE_TITLES[record.state]
    case 'month':
      return MONTH_STATE_TITLES[record.state]
    case 'unpaid-item':
      return UNPAID_STATE_TITLES[record.state]
    case 'recoup-item':
      return RECOUP_STATE_TITLES[record.state]
    case 'publication':
      return PUBLICATION_STATE_TITLES[record.state]
    case 'ruling':
      return RULING_STATE_TITLES[record.state]
    case 'suspect':
      return SUSPECT_STATE_TITLES[record.state]
    default:
      return unreachable(record)
  }
}
