// How often an unpaid item is followed up (沪就促〔2023〕9号, evaluation table 2-3): of the current year every month, of
// past years at least once a year, counted by calendar months and years. An item of the current year turns into
// one of a past year on 1 January by itself.

import { shanghaiDate } from '#shared/kernel/instant.ts'
import {
  addDays,
  addMonths,
  monthIndex,
  plainDate,
  type PlainDate,
  yearOf,
} from '#shared/kernel/plain-date.ts'
import type { Contact, UnpaidItem, UnpaidState } from './unpaid-item.ts'

export const YEAR_BANDS = ['current', 'past'] as const
export type YearBand = (typeof YEAR_BANDS)[number]
export const YEAR_BAND_TITLES: Readonly<Record<YearBand, string>> = { current: '当年', past: '历年' }

/** By the first failed payment, whatever was tried since. */
export const yearBandOf = (item: Pick<UnpaidItem, 'firstFailedOn'>, today: PlainDate): YearBand =>
  yearOf(item.firstFailedOn) === yearOf(today) ? 'current' : 'past'

type Followed = Pick<UnpaidItem, 'firstFailedOn' | 'contacts'>

/** The last day for the next follow-up; overdue when it lies in the past. */
export function nextFollowUp(item: Followed, today: PlainDate): PlainDate {
  const last = lastContact(item)
  if (yearBandOf(item, today) === 'current') {
    const month = last === null ? item.firstFailedOn : addMonths(last, 1)
    return yearOf(month) === yearOf(today) ? endOfMonth(month) : endOfYear(yearOf(today) + 1)
  }
  return endOfYear(yearOf(last ?? item.firstFailedOn) + 1)
}

export const followUpIsOverdue = (item: Followed, today: PlainDate): boolean =>
  nextFollowUp(item, today) < today

/** Whether it has been followed up in the running period: this month, or for past years this year. */
export function isFollowedUp(item: Followed, today: PlainDate): boolean {
  const last = lastContact(item)
  if (last === null) return false
  return yearBandOf(item, today) === 'current'
    ? monthIndex(last) === monthIndex(today)
    : yearOf(last) === yearOf(today)
}

/** What waits for the next payment or for a second pair of eyes is not followed up by telephone. */
const WAITING: ReadonlySet<UnpaidState> = new Set(['to-contact', 'contacted', 'unreachable'])

export const needsFollowUp = ({ state, proposal }: Pick<UnpaidItem, 'state' | 'proposal'>): boolean =>
  WAITING.has(state) && proposal === null

/** The day agreed with the person, until somebody has contacted them again. */
export const appointmentOf = ({ contacts }: { readonly contacts: readonly Contact[] }): PlainDate | null =>
  contacts.at(-1)?.appointment ?? null

/** When somebody has to contact the person next: the day agreed, else the last day of the period. */
export const followUpDay = (item: UnpaidItem, today: PlainDate): PlainDate =>
  appointmentOf(item) ?? nextFollowUp(item, today)

/** 今日跟进: an appointment has come, or the period in which it has to be followed up ends with this month. */
export function isDueNow(item: UnpaidItem, today: PlainDate): boolean {
  if (!needsFollowUp(item)) return false
  const agreed = appointmentOf(item)
  return agreed === null ? nextFollowUp(item, today) <= endOfMonth(today) : agreed <= today
}

/** 逾期: the last day for the follow-up, or the day agreed, has passed. */
export function isOverdue(item: UnpaidItem, today: PlainDate): boolean {
  const agreed = appointmentOf(item)
  return needsFollowUp(item) && (followUpIsOverdue(item, today) || (agreed !== null && agreed < today))
}

function lastContact({ contacts }: Followed): PlainDate | null {
  const days = contacts.map(({ at }) => shanghaiDate(at)).sort()
  return days.at(-1) ?? null
}

const endOfMonth = (day: PlainDate): PlainDate =>
  addDays(addMonths(plainDate(`${day.slice(0, 7)}-01`), 1), -1)

const endOfYear = (year: number): PlainDate => plainDate(`${year}-12-31`)
