// The four days of the telephone check, the 15th to the 18th, on the calendar: which of them are worked, and whether a
// public holiday takes any away (the Spring Festival does in some years), so that somebody plans duty in time.

import { addDays, dayOf, type PlainDate } from '#shared/kernel/plain-date.ts'
import { type BatchMonth, batchMonthOf, callsDue, drawDay } from './batch-month.ts'
import { type HolidayYear, holidayName, isPublished, isWorkingDay } from './holidays.ts'

export interface CallDay {
  readonly date: PlainDate
  /** Null where the holidays of the year have not been published. */
  readonly working: boolean | null
  readonly holiday: string | null
}

export function callDays(month: BatchMonth, loaded: readonly HolidayYear[] = []): readonly CallDay[] {
  const first = drawDay(month)
  return [0, 1, 2, 3].map((days): CallDay => {
    const date = addDays(first, days)
    return isPublished(date, loaded)
      ? { date, working: isWorkingDay(date, loaded), holiday: holidayName(date, loaded) }
      : { date, working: null, holiday: null }
  })
}

const WARNED_FROM = 10

/** From the 10th until the calls are due: the holiday that falls into the four days, or null. */
export function holidayAhead(
  month: BatchMonth,
  today: PlainDate,
  loaded: readonly HolidayYear[] = [],
): string | null {
  if (batchMonthOf(today) !== month || dayOf(today) < WARNED_FROM || today > callsDue(month)) return null
  return callDays(month, loaded).find(({ holiday }) => holiday !== null)?.holiday ?? null
}
