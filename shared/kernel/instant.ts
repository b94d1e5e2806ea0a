// A moment as whole milliseconds since 1970-01-01T00:00:00Z. Clocks live at the edges; shared only receives moments.
// Shanghai has kept UTC+8 without daylight saving since 1992, so its civil date is arithmetic, not a time zone database.

import { dayNumber, fromDayNumber, type PlainDate } from './plain-date.ts'

declare const instantBrand: unique symbol
export type Instant = number & { readonly [instantBrand]: true }

const DAY = 86_400_000
const SHANGHAI_OFFSET = 8 * 3_600_000

const isInstant = (millis: number): millis is Instant => Number.isSafeInteger(millis)

export function instant(millis: number): Instant {
  if (!isInstant(millis)) throw new RangeError(`not a moment: ${millis}`)
  return millis
}

/** The civil date in Shanghai. */
export const shanghaiDate = (moment: Instant): PlainDate =>
  fromDayNumber(Math.floor((moment + SHANGHAI_OFFSET) / DAY))

/** The wall clock in Shanghai, `09:05`. */
export function shanghaiTime(moment: Instant): string {
  const minutes = Math.floor(((((moment + SHANGHAI_OFFSET) % DAY) + DAY) % DAY) / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Date and wall clock in Shanghai, `2026-11-18 09:05`. */
export const shanghaiMinute = (moment: Instant): string => `${shanghaiDate(moment)} ${shanghaiTime(moment)}`

/** The moment at which the wall clock in Shanghai shows this date and time of day. */
export const shanghaiMoment = (date: PlainDate, hours: number, minutes: number): Instant =>
  instant(dayNumber(date) * DAY + hours * 3_600_000 + minutes * 60_000 - SHANGHAI_OFFSET)
