// The countdown to the 18th and what an unfinished month means, in words.

import { type BatchMonth, batchMonthOf, callsDue, monthTitle } from '#shared/calendar/batch-month.ts'
import { callDays, holidayAhead } from '#shared/calendar/call-days.ts'
import type { HolidayYear } from '#shared/calendar/holidays.ts'
import type { Month } from '#shared/domain/month/month.ts'
import { openCalls, unitsBehind } from '#shared/domain/month/month.ts'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'

export interface Countdown {
  readonly words: string
  readonly tone: 'calm' | 'soon' | 'late'
}

/** R-10: the 18th is the last day, and screens aim at the 17th. */
export function countdown(month: BatchMonth, today: PlainDate, open: number): Countdown {
  const left = daysBetween(today, callsDue(month))
  if (open === 0) return { words: '本单位已全部完成', tone: 'calm' }
  if (left < 0) return { words: `已逾期 ${-left} 天，还有 ${open} 个未完成`, tone: 'late' }
  if (left === 0) return { words: `今日截止，还有 ${open} 个未完成`, tone: 'late' }
  return { words: `距 18 日还有 ${left} 天，${open} 个未完成`, tone: left === 1 ? 'soon' : 'calm' }
}

/** One open call holds up the whole city: said once the day has come. */
export function cityWords(month: Month, today: PlainDate): string | null {
  const behind = unitsBehind(month)
  if (behind.length === 0 || today < callsDue(month.month)) return null
  const open = behind.reduce((sum, unit) => sum + openCalls(unit), 0)
  const when = today === callsDue(month.month) ? '今日截止' : '已过 18 日'
  return `${when}，全市还有 ${behind.length} 家单位 ${open} 个电话未完成，全部完成后才能生成${monthTitle(month.month)}的发放记录。`
}

export function holidayWords(
  month: BatchMonth,
  today: PlainDate,
  loaded: readonly HolidayYear[] = [],
): string | null {
  const holiday = holidayAhead(month, today, loaded)
  if (holiday === null) return null
  const working = callDays(month, loaded).filter((day) => day.working === true).length
  return `15 日至 18 日逢${holiday}，工作日${working === 0 ? '一天也没有' : `只有 ${working} 天`}，请提前安排值班。`
}

/** Months with calls or progress, newest first; this month stands first although nothing has been drawn yet. */
export function monthsAt(
  today: PlainDate,
  calls: readonly PhoneCheck[],
  months: readonly Month[],
): readonly BatchMonth[] {
  const known = new Set([...calls, ...months].map(({ month }) => month))
  return [...known.add(batchMonthOf(today))].toSorted().reverse()
}

/** An unfinished month goes before one that has not been drawn. */
export function monthAtHand(available: readonly BatchMonth[], calls: readonly PhoneCheck[]): BatchMonth {
  const [latest = ''] = available
  const drawn = available.find((month) => calls.some((call) => call.month === month))
  return drawn ?? latest
}
