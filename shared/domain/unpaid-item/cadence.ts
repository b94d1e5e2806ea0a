// How often an unpaid item is followed up (沪就促〔2023〕9号, evaluation table 2-3): of the current year every month, of
// past years at least once a year. An item of the current year turns into one of a past year on 1 January by itself.

import { shanghaiDate } from '#shared/kernel/instant.ts'
import {
  addDays,
  addMonths,
  monthIndex,
  plainDate,
  type PlainDate,
  yearOf,
} from '#shared/kernel/plain-date.ts'
import type { UnpaidItem } from './unpaid-item.ts'

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

function lastContact({ contacts }: Followed): PlainDate | null {
  const days = contacts.map(({ at }) => shanghaiDate(at)).sort()
  return days.at(-1) ?? null
}

const endOfMonth = (day: PlainDate): PlainDate =>
  addDays(addMonths(plainDate(`${day.slice(0, 7)}-01`), 1), -1)

const endOfYear = (year: number): PlainDate => plainDate(`${year}-12-31`)
