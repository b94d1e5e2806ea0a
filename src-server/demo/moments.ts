// Moments of office days in Shanghai.

import { type Instant, instant } from '#shared/kernel/instant.ts'
import { dayNumber, type PlainDate } from '#shared/kernel/plain-date.ts'

const SHANGHAI_OFFSET_HOURS = 8

export const momentOf = (day: PlainDate, hour: number, minute = 0): Instant =>
  instant(((dayNumber(day) * 24 + hour - SHANGHAI_OFFSET_HOURS) * 60 + minute) * 60_000)
