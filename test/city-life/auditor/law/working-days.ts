// Working days by the notices of the State Council: public holidays, and weekends on which work is made up.

import { addDays, weekdayOf } from '../days.ts'

const HOLIDAYS: readonly (readonly [string, string])[] = [
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
]

const MADE_UP: ReadonlySet<string> = new Set([
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
])

/** Null where the auditor has no calendar of the year. */
export function isWorkingDay(day: string): boolean | null {
  if (day < '2024-09-14' || day > '2026-12-31') return null
  if (MADE_UP.has(day)) return true
  if (HOLIDAYS.some(([from, to]) => from <= day && day <= to)) return false
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** Whether so many working days lie after the one day and up to the other; null where a calendar is missing. */
export function hasWorkingDays(after: string, last: string, wanted: number): boolean | null {
  let found = 0
  for (let day = addDays(after, 1); day <= last; day = addDays(day, 1)) {
    const works = isWorkingDay(day)
    if (works === null) return null
    if (works) found += 1
  }
  return found >= wanted
}
