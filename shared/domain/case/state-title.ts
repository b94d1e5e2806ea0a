// The state of a record of any kind, in the staff's words.

import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { INQUIRY_STATE_TITLES } from '#shared/domain/inquiry/inquiry.ts'
import type { CaseRecord } from './cases.ts'

export function stateTitleOf(record: CaseRecord): string {
  if (!('kind' in record)) return STATE_TITLES[record.state]
  return INQUIRY_STATE_TITLES[record.state]
}
