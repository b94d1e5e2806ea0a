// Late, but not by a working day: no day from the deadline to the eve of the application was one. The documents do not
// extend such a deadline, the civil code would (口径 R-6).

import { type HolidayYear, isPublished, isWorkingDay } from '#shared/calendar/holidays.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'

export type LateByHoliday = 'yes' | 'no' | 'calendar-missing'

export function lateByHoliday(
  deadline: PlainDate,
  applied: PlainDate,
  loaded: readonly HolidayYear[] = [],
): LateByHoliday {
  for (let day = deadline; day < applied; day = addDays(day, 1)) {
    if (!isPublished(day, loaded)) return 'calendar-missing'
    if (isWorkingDay(day, loaded)) return 'no'
  }
  return 'yes'
}
