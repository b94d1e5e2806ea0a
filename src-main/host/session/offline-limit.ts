// How long an offline sign-in is good for after the server last confirmed the person: until the end of the fifth
// working day, and at most fourteen days (sync sheet 6). Working days are those of the State Council's notices. In a
// year that is not published yet they are Monday to Friday: nobody is locked out for want of a table, and counting a
// holiday as a working day only shortens the limit.

import { isPublished, isWorkingDay } from '#shared/calendar/holidays.ts'
import { type Instant, instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { addDays, dayNumber, type PlainDate, weekdayOf } from '#shared/kernel/plain-date.ts'

const WORKING_DAYS = 5
const MOST_DAYS = 14
const DAY = 86_400_000
const SHANGHAI_OFFSET = 8 * 3_600_000
/** A clock may be set right by a little; set back by more, it would prolong the limit. */
const CLOCK_TOLERANCE = 5 * 60_000

const isWorked = (date: PlainDate): boolean => (isPublished(date) ? isWorkingDay(date) : weekdayOf(date) <= 5)

/** The first moment at which the offline sign-in is no longer good. */
export function offlineLimit(confirmedAt: Instant, works: (date: PlainDate) => boolean = isWorked): Instant {
  let day = shanghaiDate(confirmedAt)
  for (let counted = 0; counted < WORKING_DAYS; ) {
    day = addDays(day, 1)
    if (works(day)) counted += 1
    if (dayNumber(day) - dayNumber(shanghaiDate(confirmedAt)) > MOST_DAYS) break
  }
  const endOfDay = (dayNumber(day) + 1) * DAY - SHANGHAI_OFFSET
  return instant(Math.min(endOfDay, confirmedAt + MOST_DAYS * DAY))
}

export const isWithinOfflineLimit = (confirmedAt: Instant, now: Instant): boolean =>
  now < offlineLimit(confirmedAt) && now >= confirmedAt - CLOCK_TOLERANCE
