// 日程: the four days on the calendar, with holidays and exchanged working days, and a warning in time.

import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { type CallDay, callDays } from '#shared/calendar/call-days.ts'
import { dayOf, monthOf, type PlainDate, weekdayOf, withWeekday } from '#shared/kernel/plain-date.ts'
import { useCityNotice } from '../../../cache/city-notice.ts'
import { Section } from '../../../ui/section.tsx'
import { holidayWords } from './month-words.ts'

interface Props {
  readonly month: BatchMonth
  readonly today: PlainDate
}

export function CallCalendar({ month, today }: Props) {
  const holidays = useCityNotice()?.holidays ?? []
  const warning = holidayWords(month, today, holidays)
  return (
    <Section title="日程" note="18 日截止，19 日生成">
      {warning === null ? null : <p className="jb-text-unknown">！{warning}</p>}
      <ol className="jb-call-days">
        {callDays(month, holidays).map((day) => (
          <li
            key={day.date}
            className={day.working === true ? 'jb-call-day' : 'jb-call-day jb-call-day-off'}
            aria-current={day.date === today ? 'date' : undefined}
          >
            <span className="jb-call-day-date">
              {monthOf(day.date)}月{dayOf(day.date)}日
            </span>
            <span>{withWeekday(day.date).slice(-2)}</span>
            <span>{dayWords(day)}</span>
            {day.date === today ? <strong>今日</strong> : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function dayWords({ working, holiday, date }: CallDay): string {
  if (working === null) return '节假日未公布'
  if (holiday !== null) return holiday
  if (!working) return '休息'
  return weekdayOf(date) > 5 ? '调休上班' : '工作日'
}
