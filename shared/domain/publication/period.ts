// 公示期: seven calendar days or five working days, whichever the district chooses (绩效报告 一（二）2（3）).
// 口径 R-31: the day on which the list goes up does not count (民法典 第二百零一条), and a period that would end on a day
// off ends on the next working day (第二百零三条).

import { addWorkingDays, isPublished, isWorkingDay, nextWorkingDay } from '#shared/calendar/holidays.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { addDays, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export const PERIOD_KINDS = ['calendar-days', 'working-days'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export const PERIOD_TITLES: Readonly<Record<PeriodKind, string>> = {
  'calendar-days': '7 日',
  'working-days': '5 个工作日',
}

/** The last day of the period. Fails where the State Council has not published the year's holidays yet. */
export function periodEnd(from: PlainDate, kind: PeriodKind): Result<PlainDate, Fault> {
  // Long holidays last nine days at most, so no period reaches further than this.
  const furthest = addDays(from, 21)
  if (!isPublished(furthest)) return err(fault('calendarMissing', { year: String(yearOf(furthest)) }))
  if (kind === 'working-days') return ok(addWorkingDays(from, 5))
  const last = addDays(from, 7)
  return ok(isWorkingDay(last) ? last : nextWorkingDay(last))
}
