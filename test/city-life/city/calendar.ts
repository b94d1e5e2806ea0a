// The days of a history, one after the other, and the virtual clock that stands for the server's.

import { isPublished, isWorkingDay } from '#shared/calendar/holidays.ts'
import { type Instant, instant, shanghaiMoment } from '#shared/kernel/instant.ts'
import { addDays, addMonths, dayOf, type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'

/** The first month of every history: from here 26 months end within the calendars that the State Council has published. */
export const FIRST_MONTH = '2024-10'

export const firstDay = (): PlainDate => plainDate(`${FIRST_MONTH}-01`)
export const lastDay = (months: number): PlainDate => addDays(addMonths(firstDay(), months), -1)

export const isOfficeDay = (day: PlainDate): boolean => isPublished(day) && isWorkingDay(day)

/** The first office day from `day` on. */
export function officeDayFrom(day: PlainDate): PlainDate {
  let found = day
  while (isPublished(found) && !isWorkingDay(found)) found = addDays(found, 1)
  return found
}

export const dayInMonth = (day: PlainDate): number => dayOf(day)

/** Moves forward only. */
export class VirtualClock {
  #now: Instant

  constructor(day: PlainDate) {
    this.#now = shanghaiMoment(day, 0, 0)
  }

  get now(): Instant {
    return this.#now
  }

  /** To this wall-clock time in Shanghai; where that has passed, a minute further. */
  to(day: PlainDate, hours: number, minutes = 0): void {
    const wanted = shanghaiMoment(day, hours, minutes)
    this.#now = wanted > this.#now ? wanted : this.pass(60_000)
  }

  pass(millis: number): Instant {
    this.#now = shift(this.#now, millis)
    return this.#now
  }
}

const shift = (moment: Instant, millis: number): Instant => instant(moment + millis)
