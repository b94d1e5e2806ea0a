// Civil dates as text, `2026-11-18`, and moments as ISO texts: the auditor's own few sums.

/** The same day n months on, or the last day of that month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** The day in Shanghai of a moment with any offset. */
export function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10)
}

export const monthOf = (day: string): string => day.slice(0, 7)
export const yearOf = (day: string): string => day.slice(0, 4)

/** Every calendar month from one day's to another's. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let at = `${monthOf(from)}-01`; monthOf(at) <= monthOf(to); at = addMonths(at, 1))
    months.push(monthOf(at))
  return months
}
