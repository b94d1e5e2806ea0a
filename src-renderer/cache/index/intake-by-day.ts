// How many applications were lodged on each day of a span, unsent ones included.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { ApplicationRow } from './application-row.ts'

/** Days without any are left out. */
export function intakeByDay(
  rows: readonly Pick<ApplicationRow, 'lodgedOn'>[],
  from: PlainDate,
  to: PlainDate,
): { day: PlainDate; count: number }[] {
  const counts = new Map<PlainDate, number>()
  for (const { lodgedOn } of rows) {
    if (lodgedOn === null || lodgedOn < from || lodgedOn > to) continue
    counts.set(lodgedOn, (counts.get(lodgedOn) ?? 0) + 1)
  }
  return [...counts]
    .map(([day, count]) => ({ day, count }))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}
