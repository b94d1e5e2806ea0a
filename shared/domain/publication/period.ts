// 公示期: seven calendar days or five working days, whichever the district chooses (绩效报告 一（二）2（3）).
// 口径 R-31: the day on which the list goes up does not count (民法典 第二百零一条), and a period that would end on a day
// off ends on the next working day (第二百零三条).

import {
  addWorkingDays,
  CalendarMissing,
  type HolidayYear,
  isWorkingDay,
  nextWorkingDay,
} from '#shared/calendar/holidays.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export const PERIOD_KINDS = ['calendar-days', 'working-days'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export const PERIOD_TITLES: Readonly<Record<PeriodKind, string>> = {
  'calendar-days': '7 日',
  'working-days': '5 个工作日',
}

/** The last day of the period. Fails only where it reaches into a year whose holidays have not been published yet. */
export function periodEnd(
  from: PlainDate,
  kind: PeriodKind,
  loaded: readonly HolidayYear[] = [],
): Result<PlainDate, Fault> {
  try {
    return ok(lastDay(from, kind, loaded))
  } catch (problem) {
    if (!(problem instanceof CalendarMissing)) throw problem
    return err(fault('calendarMissing', { year: String(problem.year) }))
  }
}

function lastDay(from: PlainDate, kind: PeriodKind, loaded: readonly HolidayYear[]): PlainDate {
  if (kind === 'working-days') return addWorkingDays(from, 5, loaded)
  const last = addDays(from, 7)
  return isWorkingDay(last, loaded) ? last : nextWorkingDay(last, loaded)
}
