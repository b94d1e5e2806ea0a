// A light row of the list: masked for the eye, with the full text kept apart for the quick filter alone.

import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import {
  isPending,
  PHONE_CHECK_STATE_TITLES,
  type PhoneCheck,
} from '#shared/domain/phone-check/phone-check.ts'
import { appointmentOf } from '#shared/domain/phone-check/script.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { type Instant, shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import type { Screened } from '#shared/sync/screen.ts'
import { unitWords } from '../unit-words.ts'

export interface CallRow {
  readonly id: string
  readonly name: string
  readonly mobile: string
  readonly item: string
  readonly institution: string
  readonly unit: string
  readonly caller: string
  readonly attempts: number
  readonly state: string
  readonly note: string
  /** Whether the note asks for something to be done. */
  readonly urgent: boolean
  readonly delivery: string
  /** What the quick filter looks through; never shown. */
  readonly searchText: string
}

export const momentWords = (at: Instant): string => `${shanghaiDate(at).slice(5)} ${shanghaiTime(at)}`

export function callRow({ record, delivery }: Screened<PhoneCheck>, person: string, now: Instant): CallRow {
  const { person: called } = record
  const appointment = isPending(record.state) ? appointmentOf(record.attempts) : null
  return {
    id: record.id,
    name: maskName(called.name),
    mobile: maskMobile(called.mobile),
    item: called.item,
    institution: called.institution,
    unit: unitWords(record.unit),
    caller: record.caller?.name ?? '待领',
    attempts: record.attempts.length,
    state: PHONE_CHECK_STATE_TITLES[record.state],
    note: noteOf(record, person, appointment),
    urgent: isUrgent(record, appointment, now),
    delivery: DELIVERY_TITLES[delivery],
    searchText: [called.name, called.mobile, called.item, called.institution].join(' '),
  }
}

function noteOf(record: PhoneCheck, person: string, appointment: Instant | null): string {
  const check = record.spotChecks.at(-1)
  if (check !== undefined) return check.finding === 'consistent' ? '抽查一致' : '抽查不一致'
  if (record.askedBy.length > 0 && isPending(record.state)) return '待他人二次核实'
  if (!isPending(record.state)) return ''
  if (record.acceptedBy === person) return '本人受理'
  if (appointment !== null) return `约 ${momentWords(appointment)}`
  return record.carriedFrom === null ? '' : '上月未核实'
}

/** An appointment that has come, and a spot check that differs. */
const isUrgent = (record: PhoneCheck, appointment: Instant | null, now: Instant): boolean =>
  (appointment !== null && appointment <= now) || record.spotChecks.at(-1)?.finding === 'different'

export const VIEWS = ['pending', 'to-be-signed', 'closed', 'all'] as const
export type View = (typeof VIEWS)[number]

export const VIEW_TITLES: Readonly<Record<View, string>> = {
  pending: '未完成',
  'to-be-signed': '待签字',
  closed: '已完成',
  all: '全部',
}

const shows = (view: View, { state }: PhoneCheck): boolean => {
  if (view === 'all') return true
  if (view === 'to-be-signed') return state === 'to-be-signed'
  return (isPending(state) || state === 'second-call') === (view === 'pending')
}

/** Appointments first in their order, then the calls with the fewest attempts. */
export function rowsIn(
  calls: readonly Screened<PhoneCheck>[],
  view: View,
  person: string,
  now: Instant,
): readonly CallRow[] {
  return calls
    .filter(({ record }) => shows(view, record))
    .toSorted(({ record: one }, { record: other }) => urgency(one) - urgency(other))
    .map((call) => callRow(call, person, now))
}

const urgency = ({ attempts }: PhoneCheck): number =>
  appointmentOf(attempts) ?? Number.MAX_SAFE_INTEGER - 100 + attempts.length

/** Where to go on: for whoever calls the next open call that is theirs, for whoever signs the next one to be signed. */
export function nextCall(
  calls: readonly Screened<PhoneCheck>[],
  after: string,
  { id, roles }: Pick<Staff, 'id' | 'roles'>,
): string | undefined {
  const isNext = (record: PhoneCheck): boolean =>
    roles.includes('verifier')
      ? (record.state === 'open' || record.state === 'second-call') &&
        record.acceptedBy !== id &&
        record.askedBy.every((asked) => asked.id !== id) &&
        (record.caller === null || record.caller.id === id)
      : record.state === 'to-be-signed'
  const [next] = calls
    .map(({ record }) => record)
    .filter((record) => record.id !== after && isNext(record))
    .toSorted((one, other) => urgency(one) - urgency(other))
  return next?.id
}
