// 载入节假日安排: a year as the State Council has published it, or a correction of one.

import {
  holidayFaults,
  holidayYears,
  holidayYearSchema,
  type HolidayYear,
} from '#shared/calendar/holidays.ts'
import { changeCityNotice, readCityNotice } from '../people/city-notice.ts'
import type { ProposalKind } from './proposal-kind.ts'

const daysOf = ({ holidays, worked }: HolidayYear): string[] => [
  `放假：${holidays.map(([name, first, last]) => `${name} ${first}至${last}`).join('、')}`,
  `调休上班：${worked.length === 0 ? '无' : worked.join('、')}`,
]

export const holidayYearProposal: ProposalKind<HolidayYear> = {
  kind: 'holiday-year',
  title: '节假日安排',
  content: holidayYearSchema,
  faults: (_tx, year) => Promise.resolve(holidayFaults(year)),
  preview: async (tx, year) => {
    const before = holidayYears((await readCityNotice(tx)).holidays).find((each) => each.year === year.year)
    return [
      `${year.year}年（${year.notice}）`,
      ...daysOf(year),
      ...(before === undefined ? ['此前未公布'] : ['取代：', before.notice, ...daysOf(before)]),
    ]
  },
  carryOut: async (tx, year) => {
    await changeCityNotice(tx, (before) => ({
      ...before,
      holidays: [...before.holidays.filter((each) => each.year !== year.year), year].sort(
        (one, other) => one.year - other.year,
      ),
    }))
  },
}
