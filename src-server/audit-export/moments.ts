// How the export writes time: days as they are, moments as ISO 8601 on Shanghai's clock. What the server knew at 24:00 of a
// day is what it had received before the next day began.

import { type Instant, instant, shanghaiDate, shanghaiMoment } from '#shared/kernel/instant.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'

const OFFSET = 8 * 3_600_000

/** `2026-11-18T09:05:07.120+08:00`. */
export const isoMoment = (at: Instant | number): string =>
  `${new Date(at + OFFSET).toISOString().slice(0, -1)}+08:00`

export const isoOf = (at: Date | null): string | null => (at === null ? null : isoMoment(at.getTime()))

export const midnightAfter = (day: PlainDate): Instant => shanghaiMoment(addDays(day, 1), 0, 0)

export const dayOf = (at: Date): PlainDate => shanghaiDate(instant(at.getTime()))
