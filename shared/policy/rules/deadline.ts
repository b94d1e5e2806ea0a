// 自证书颁发之日起12个月内申请，毕业学年学生和养老护理、家政服务从业人员24个月内 (2025-7 二（一）), the corresponding day included,
// by the category claimed (口径 R-18). No extension for holidays: a warning lets a supervisor accept (口径 ).

import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import { lateByHoliday } from '../late-by-holiday.ts'
import { always, type ClaimRule } from './rule.ts'

/** Everybody's months; only beyond them does the category claimed decide (口径 R-18). */
const USUAL_MONTHS = 12

const beyondUsual = (months: number, issued: PlainDate, applied: PlainDate): 'R-18' | undefined =>
  months > USUAL_MONTHS && applied > addMonths(issued, USUAL_MONTHS) ? 'R-18' : undefined

export const deadline: ClaimRule = {
  id: 'deadline',
  title: '申请期限',
  applies: always,
  judge({ issued, applied, certificate }, { terms, deadline: lastDay }) {
    const months = terms.value.deadlineMonths
    const inTime = applied <= lastDay
    return {
      outcome: inTime ? 'met' : 'not-met',
      because: inTime
        ? `申请日期${applied}未超过${months}个月期限（至${lastDay}）`
        : `申请日期${applied}已超过${months}个月期限（至${lastDay}）`,
      interpretation: inTime
        ? beyondUsual(months, issued, applied)
        : lateByHoliday(lastDay, applied) === 'yes'
          ? 'R-6'
          : undefined,
      facts: { applicationDate: applied, issueDate: issued },
      law: { months, lastDay },
      read: [certificate],
    }
  },
}
