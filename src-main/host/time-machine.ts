// 时光机: whole days between the machine's day and the day on which the workstation is to believe itself, so that a month
// can be walked through by hand. The time of day stays the machine's.

import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'

const DAY = 86_400_000

/** In ms. */
export const offsetTo = (today: PlainDate, machine: Instant): number =>
  daysBetween(shanghaiDate(machine), today) * DAY
