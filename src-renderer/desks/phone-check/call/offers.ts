// Which acts a call offers this person: the rows of the state table, and whose call it is.

import { offers } from '#shared/domain/case/transition.ts'
import type { PhoneCheck, PhoneCheckState } from '#shared/domain/phone-check/phone-check.ts'
import { lastDay } from '#shared/domain/phone-check/use-cases/correct-answers.ts'
import { tooEarly } from '#shared/domain/phone-check/use-cases/propose-unverified.ts'
import { PHONE_CHECK_TRANSITIONS, type PhoneCheckCommand } from '#shared/domain/phone-check/transitions.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'

const inTable = (command: PhoneCheckCommand, record: PhoneCheck, staff: Staff): boolean =>
  PHONE_CHECK_TRANSITIONS.some(
    (row) => row.command === command && offers<PhoneCheckState>(row, record.state, staff.roles),
  )

export interface CallOffers {
  readonly dial: boolean
  readonly propose: boolean
  readonly sign: boolean
  readonly reassign: boolean
  readonly spotCheck: boolean
  readonly report: boolean
  readonly correct: boolean
  readonly handle: boolean
}

export function offersOf(record: PhoneCheck, staff: Staff, today: PlainDate): CallOffers {
  const own = record.unit === staff.unit
  const theirs =
    own &&
    record.acceptedBy !== staff.id &&
    record.askedBy.every(({ id }) => id !== staff.id) &&
    (record.caller === null || record.caller.id === staff.id)
  return {
    dial: theirs && inTable('recordAttempt', record, staff),
    propose: theirs && tooEarly(record) === null && inTable('proposeUnverified', record, staff),
    sign: own && record.unverified?.proposedBy !== staff.id && inTable('signUnverified', record, staff),
    reassign: own && inTable('reassignCall', record, staff),
    spotCheck: !own && staff.unit === CITY_UNIT && inTable('spotCheckCall', record, staff),
    report: record.state === 'abnormal' || record.state === 'disowned',
    correct:
      own &&
      record.correction === null &&
      record.closedBy?.id !== staff.id &&
      today <= lastDay(record) &&
      inTable('correctAnswers', record, staff),
    handle: own && record.handled === null && inTable('handleFinding', record, staff),
  }
}

/** Why there is nothing to dial, where that is not plain from the state. */
export function notTheirs(record: PhoneCheck, staff: Staff): string | null {
  if (record.unit !== staff.unit || !staff.roles.includes('verifier')) return null
  if (record.acceptedBy === staff.id) return '本人受理的申请不能由本人核实，请主管改派。'
  if (record.askedBy.some(({ id }) => id === staff.id)) return '上次由您核实，须由其他核实人员二次核实。'
  if (record.caller !== null && record.caller.id !== staff.id) return `该电话由${record.caller.name}负责。`
  return null
}
