// Public holidays as the General Office of the State Council publishes them each November for the year to come, with
// the weekend days that are worked in exchange (调休). The years below came with the program; later ones, and corrections,
// are loaded by the city and handed in (`loaded`). A year that is not published is an error, never a guess.

import { addDays, parsePlainDate, weekdayOf, yearOf, type PlainDate } from '#shared/kernel/plain-date.ts'
import { z } from 'zod'

const monthDay = z.string().regex(/^\d{2}-\d{2}$/)

export const holidayYearSchema = z.object({
  year: z.int().min(2021).max(2100),
  notice: z.string().trim().min(1).max(80),
  /** Name, first and last day off (month-day), weekends in between included. */
  holidays: z
    .array(z.tuple([z.string().trim().min(1), monthDay, monthDay]))
    .min(1)
    .readonly(),
  /** Weekend days that are working days (month-day). */
  worked: z.array(monthDay).readonly(),
})
export type HolidayYear = z.infer<typeof holidayYearSchema>

export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2021,
    notice: '国办发明电〔2020〕27号',
    holidays: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-11', '02-17'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-12', '06-14'],
      ['中秋节', '09-19', '09-21'],
      ['国庆节', '10-01', '10-07'],
    ],
    worked: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  {
    year: 2022,
    notice: '国办发明电〔2021〕11号',
    holidays: [
      ['元旦', '01-01', '01-03'],
      ['春节', '01-31', '02-06'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '04-30', '05-04'],
      ['端午节', '06-03', '06-05'],
      ['中秋节', '09-10', '09-12'],
      ['国庆节', '10-01', '10-07'],
      // The 2023 notice began New Year's holiday on the last day of 2022, a Saturday.
      ['元旦', '12-31', '12-31'],
    ],
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  {
    year: 2023,
    notice: '国办发明电〔2022〕16号',
    holidays: [
      ['元旦', '01-01', '01-02'],
      ['春节', '01-21', '01-27'],
      ['清明节', '04-05', '04-05'],
      ['劳动节', '04-29', '05-03'],
      ['端午节', '06-22', '06-24'],
      ['中秋节、国庆节', '09-29', '10-06'],
    ],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    holidays: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-10', '06-10'],
      ['中秋节', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    holidays: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    holidays: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
]

/** Thrown where a date needs a year whose holidays have not been published. */
export class CalendarMissing extends Error {
  override name = 'CalendarMissing'
  readonly year: number
  constructor(year: number) {
    super(`the State Council's holidays of ${year} are not in the table`)
    this.year = year
  }
}

const PUBLISHED: ReadonlyMap<number, HolidayYear> = new Map(HOLIDAY_YEARS.map((entry) => [entry.year, entry]))

type Loaded = readonly HolidayYear[]
const NOTHING_LOADED: Loaded = []

const tableOf = (year: number, loaded: Loaded): HolidayYear | undefined =>
  loaded.find((entry) => entry.year === year) ?? PUBLISHED.get(year)

const yearTable = (date: PlainDate, loaded: Loaded): HolidayYear => {
  const table = tableOf(yearOf(date), loaded)
  if (table === undefined) throw new CalendarMissing(yearOf(date))
  return table
}

/** Every year that is known, the city's word before the program's, in order. */
export const holidayYears = (loaded: Loaded): readonly HolidayYear[] =>
  [...new Map([...HOLIDAY_YEARS, ...loaded].map((entry) => [entry.year, entry])).values()].sort(
    (one, other) => one.year - other.year,
  )

/** Whether the holidays of the date's year are known; ask before computing with days to come. */
export const isPublished = (date: PlainDate, loaded: Loaded = NOTHING_LOADED): boolean =>
  tableOf(yearOf(date), loaded) !== undefined

/** The name of the public holiday, or null. Throws `CalendarMissing`. */
export function holidayName(date: PlainDate, loaded: Loaded = NOTHING_LOADED): string | null {
  const day = date.slice(5)
  return yearTable(date, loaded).holidays.find(([, first, last]) => first <= day && day <= last)?.[0] ?? null
}

/** Neither a holiday nor a free weekend day. Throws `CalendarMissing`. */
export function isWorkingDay(date: PlainDate, loaded: Loaded = NOTHING_LOADED): boolean {
  if (yearTable(date, loaded).worked.includes(date.slice(5))) return true
  return weekdayOf(date) <= 5 && holidayName(date, loaded) === null
}

/** The first working day after a day. Throws `CalendarMissing`. */
export function nextWorkingDay(date: PlainDate, loaded: Loaded = NOTHING_LOADED): PlainDate {
  let day = addDays(date, 1)
  while (!isWorkingDay(day, loaded)) day = addDays(day, 1)
  return day
}

/** The working day reached by counting so many working days on from a day. Throws `CalendarMissing`. */
export function addWorkingDays(date: PlainDate, count: number, loaded: Loaded = NOTHING_LOADED): PlainDate {
  let day = date
  for (let counted = 0; counted < count; counted += 1) day = nextWorkingDay(day, loaded)
  return day
}

/** What cannot be right in a year as typed: a day that is none, a holiday turned round, work on a free or a usual day. */
export function holidayFaults(entry: HolidayYear): readonly string[] {
  const dayIn = (monthDayText: string): PlainDate | null => parsePlainDate(`${entry.year}-${monthDayText}`)
  const impossible = [...entry.holidays.flatMap(([, first, last]) => [first, last]), ...entry.worked]
    .filter((day) => dayIn(day) === null)
    .map((day) => `${entry.year}-${day} 不是日期`)
  if (impossible.length > 0) return impossible
  const turned = entry.holidays.filter(([, first, last]) => last < first)
  const oddly = entry.worked.filter((day) => {
    const date = dayIn(day)
    return date === null || weekdayOf(date) <= 5 || holidayName(date, [entry]) !== null
  })
  return [
    ...turned.map(([name]) => `${name}的最后一日早于第一日`),
    ...oddly.map((day) => `调休上班日 ${entry.year}-${day} 应为周末且不在假期内`),
  ]
}
