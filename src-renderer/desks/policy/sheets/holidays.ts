// 节假日: the State Council's notices that the calendar is made of. A year that is not here has not been published.

import { type HolidayYear, holidayYears } from '#shared/calendar/holidays.ts'
import { citation, NONE, short, text, ungrouped } from '../table.ts'
import type { Sheet } from './sheet.ts'

const monthDay = (day: string): string => {
  const [month, date] = day.split('-').map(Number)
  return `${month ?? ''}月${date ?? ''}日`
}

const span = (first: string, last: string): string =>
  first === last ? monthDay(first) : `${monthDay(first)}至${monthDay(last)}`

export function holidaysSheet(loaded: readonly HolidayYear[]): Sheet {
  const years = holidayYears(loaded)
  return {
    id: 'holidays',
    title: '节假日安排',
    summary: `依国务院办公厅通知，现有至${years.at(-1)?.year ?? ''}年。尚未公布的年份不作推算，涉及时提示日历缺失。`,
    table: ungrouped(
      [short('年份'), text('放假'), text('调休上班'), citation('通知')],
      years
        .toReversed()
        .map(({ year, holidays, worked, notice }) => [
          `${year}`,
          holidays.map(([name, from, to]) => `${name} ${span(from, to)}`).join('；'),
          worked.length === 0 ? NONE : worked.map(monthDay).join('、'),
          notice,
        ]),
    ),
  }
}
