// A light row of the ledger, masked for the eye; the quick filter looks at the record instead.

import { maskName } from '#shared/domain/identity/mask-name.ts'
import {
  appointmentOf,
  followUpDay,
  isOverdue,
  needsFollowUp,
  YEAR_BAND_TITLES,
  yearBandOf,
} from '#shared/domain/unpaid-item/cadence.ts'
import { isOwed, UNPAID_STATE_TITLES, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import { type LedgerCase, matching } from '../../../cache/ledger-cases.ts'
import { shows, type View } from './views.ts'

export type UnpaidCase = LedgerCase<UnpaidItem>

export interface UnpaidRow {
  readonly id: string
  readonly name: string
  /** Of the identity number. */
  readonly tail: string
  readonly item: string
  /** Whole yuan. */
  readonly amount: number
  readonly firstFailedOn: PlainDate
  readonly reason: string
  /** Days since the first failure. */
  readonly age: number
  readonly band: string
  /** '' where nothing has to be followed up. */
  readonly due: string
  readonly contacts: number
  readonly state: string
  readonly note: string
  /** Whether the note asks for something to be done. */
  readonly urgent: boolean
  readonly delivery: string
}

export function unpaidRow({ record, delivery }: UnpaidCase, today: PlainDate): UnpaidRow {
  const late = isOverdue(record, today)
  return {
    id: record.id,
    name: maskName(record.applicant.name),
    tail: record.applicant.identityNumber.slice(-4),
    item: record.item,
    amount: record.amount,
    firstFailedOn: record.firstFailedOn,
    reason: record.failures.at(-1)?.reason ?? record.reason,
    age: daysBetween(record.firstFailedOn, record.settledOn ?? today),
    band: YEAR_BAND_TITLES[yearBandOf(record, today)],
    due: needsFollowUp(record) ? followUpDay(record, today) : '',
    contacts: record.contacts.length,
    state: UNPAID_STATE_TITLES[record.state],
    note: noteOf(record, late),
    urgent: late || record.proposal !== null,
    delivery: DELIVERY_TITLES[delivery],
  }
}

function noteOf(item: UnpaidItem, late: boolean): string {
  if (item.proposal !== null) return '账户待复核'
  const agreed = needsFollowUp(item) ? appointmentOf(item) : null
  const appointment = agreed === null ? '' : `约 ${agreed.slice(5)}`
  return late ? `逾期${appointment === '' ? '' : `，${appointment}`}` : appointment
}

/** Appointments and what is late first, then by the day on which it is due, the oldest first among equals. */
export function rowsIn(
  cases: readonly UnpaidCase[],
  view: View,
  text: string,
  today: PlainDate,
): readonly UnpaidRow[] {
  return matching(cases, text)
    .filter(({ record }) => shows(view, record, today))
    .toSorted(
      ({ record: one }, { record: other }) =>
        compare(urgency(one, today), urgency(other, today)) ||
        compare(one.firstFailedOn, other.firstFailedOn),
    )
    .map((each) => unpaidRow(each, today))
}

const urgency = (item: UnpaidItem, today: PlainDate): string =>
  needsFollowUp(item) ? followUpDay(item, today) : '~'

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

/** The person's other open items go with the one that is opened: they are contacted and corrected together. */
export const ofSamePerson = (cases: readonly UnpaidCase[], item: UnpaidItem): readonly UnpaidCase[] =>
  cases.filter(
    ({ record }) =>
      record.id === item.id ||
      (isOwed(record) &&
        isOwed(item) &&
        record.unit === item.unit &&
        record.applicant.identityNumber === item.applicant.identityNumber),
  )

/** Where to go on after this person: the next one in today's list, or for a signature the next that waits. */
export function nextItem(
  cases: readonly UnpaidCase[],
  after: UnpaidItem,
  view: View,
  today: PlainDate,
): string | undefined {
  const theirs = new Set(ofSamePerson(cases, after).map(({ record }) => record.id))
  return rowsIn(cases, view, '', today).find(({ id }) => !theirs.has(id))?.id
}
