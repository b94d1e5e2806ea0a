// 自证书颁发之日起12个月内申请，毕业学年学生和养老护理、家政服务从业人员24个月内 (2025-7 二（一）), the corresponding day included,
// as the last day of the months (口径 R-35), by the category claimed (口径 R-18). No extension for holidays: a warning lets a supervisor accept (口径 ).

import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import { lateByHoliday } from '../late-by-holiday.ts'
import type { CaseFile } from '../case-file.ts'
import { readAsNext } from '../read-as-next.ts'
import { always, type ClaimRule } from './rule.ts'

/** Everybody's months; only beyond them does the category claimed decide (口径 R-18). */
const USUAL_MONTHS = 12

function readingInTime(months: number, issued: PlainDate, applied: PlainDate, lastDay: PlainDate) {
  if (months > USUAL_MONTHS && applied > addMonths(issued, USUAL_MONTHS)) return 'R-18'
  return applied === lastDay ? 'R-35' : undefined
}

const readingTooLate = ({ programme, applied, input }: CaseFile, lastDay: PlainDate) =>
  lateByHoliday(lastDay, applied, input.holidays) === 'yes' ? 'R-6' : readAsNext(programme).interpretation

export const deadline: ClaimRule = {
  id: 'deadline',
  title: '申请期限',
  applies: always,
  judge(file, { terms, deadline: lastDay }) {
    const { issued, applied, certificate } = file
    const months = terms.value.deadlineMonths
    const inTime = applied <= lastDay
    return {
      outcome: inTime ? 'met' : 'not-met',
      because: inTime
        ? `申请日期${applied}未超过${months}个月期限（至${lastDay}）`
        : `申请日期${applied}已超过${months}个月期限（至${lastDay}）`,
      interpretation: inTime
        ? readingInTime(months, issued, applied, lastDay)
        : readingTooLate(file, lastDay),
      facts: { applicationDate: applied, issueDate: issued },
      law: { months, lastDay },
      read: [certificate],
    }
  },
}
