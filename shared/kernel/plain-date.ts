// Civil dates in Asia/Shanghai as `YYYY-MM-DD` strings. They compare with < and >, are equal with ===, and carry no
// time zone: the law counts days, and `Date` would bring the clock of the machine into it. Supported range 1900 to
// 2100, as in the policy sheet, section 10.

declare const plainDateBrand: unique symbol
export type PlainDate = string & { readonly [plainDateBrand]: true }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)

function isPlainDate(text: string): text is PlainDate {
  const parts = SHAPE.exec(text)
  if (parts === null) return false
  const year = Number(parts[1])
  const month = Number(parts[2])
  const day = Number(parts[3])
  return year >= 1900 && year <= 2100 && day >= 1 && day <= daysInMonth(year, month)
}

/** The date, or null where the text is not an existing day between 1900-01-01 and 2100-12-31. */
export const parsePlainDate = (text: string): PlainDate | null => (isPlainDate(text) ? text : null)

/** For dates written in the source, such as policy parameters. Throws on a mistake: that is a bug. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === null) throw new RangeError(`not a date: ${text}`)
  return date
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

/** Months since year 0: the unit in which contribution months are counted. */
export const monthIndex = (date: PlainDate): number => yearOf(date) * 12 + monthOf(date) - 1

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** What arithmetic has made of a date is a day of its month; only its year may have run out of the shape. */
const hasShape = (text: string): text is PlainDate => SHAPE.test(text)

function compose(year: number, month: number, day: number): PlainDate {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (!hasShape(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

/** The month rule of the policy sheet: keeps the day of the month, or takes the month's last day where there is none. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = monthIndex(date) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return compose(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

/** Days since 1970-01-01, by the civil calendar. */
export function dayNumber(date: PlainDate): number {
  const month = monthOf(date)
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `dayNumber`. */
export function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return compose(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days)

/** Days from one date to another; negative where `to` lies before `from`. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** As the screens show a date: `2026-11-18 周三`. */
export const withWeekday = (date: PlainDate): string => `${date} ${WEEKDAYS[weekdayOf(date) - 1] ?? ''}`
