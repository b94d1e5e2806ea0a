// Civil dates as text, `2026-11-18`, and moments as milliseconds: the auditor's own few sums.

const DAY = 86_400_000
/** Shanghai is eight hours ahead the whole year. */
const SHANGHAI = 8 * 3_600_000

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)
const isoDay = (millis: number): string => new Date(millis).toISOString().slice(0, 10)

/** The same day n months on, or the last day of that month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, last), 12))
}

export const addDays = (day: string, days: number): string => isoDay(noon(day) + days * DAY)
export const daysBetween = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY)

/** The day in Shanghai of a moment. */
export const dayOf = (moment: string | number): string =>
  isoDay((typeof moment === 'number' ? moment : Date.parse(moment)) + SHANGHAI)

/** When a day begins in Shanghai, and when it is over. */
export const beginOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - SHANGHAI
export const endOf = (day: string): number => beginOf(addDays(day, 1))

/** Milliseconds of a moment, or of the beginning of a day. */
export const millis = (moment: string): number =>
  moment.length === 10 ? beginOf(moment) : Date.parse(moment)

export const monthOf = (day: string): string => day.slice(0, 7)
export const yearOf = (day: string): string => day.slice(0, 4)
export const weekdayOf = (day: string): number => new Date(noon(day)).getUTCDay()

/** Every calendar month from one day's to another's. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let at = `${monthOf(from)}-01`; monthOf(at) <= monthOf(to); at = addMonths(at, 1))
    months.push(monthOf(at))
  return months
}
