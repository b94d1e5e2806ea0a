// 获证起持续在沪就业满6个月 (2025-7 一（四）1), for those in service: A on or after addMonths(D, 6), an employee spell on that
// day, and no calendar month from D's to that day's without one; changing employer without an empty month is fine
// (口径 R-5). Too early is a refusal even while facts are missing: what is wrong then is time, not data.

import { addMonths } from '#shared/kernel/plain-date.ts'
import { emptyMonths, runsOn } from '../spells.ts'
import type { ClaimRule } from './rule.ts'

export const continuousEmployment: ClaimRule = {
  id: 'continuous-employment',
  title: '持续在沪就业满6个月',
  applies: ({ programme }, { category }) =>
    category === 'in-service' && programme.continuousEmploymentMonths !== null,
  judge({ employees, issued, applied, programme, unknown }) {
    const months = programme.continuousEmploymentMonths ?? 0
    const completed = addMonths(issued, months)
    const empty = emptyMonths(employees, issued, completed)
    const employedThen = employees.some((spell) => runsOn(spell, completed))
    const rest = {
      facts: { applicationDate: applied, employedOnCompletion: employedThen, emptyMonths: empty },
      law: { months, completedOn: completed },
      read: employees,
    }
    if (applied < completed)
      return { outcome: 'not-met', because: `${completed}方满${months}个月，申请日期${applied}尚早`, ...rest }
    const counted = { ...rest, interpretation: 'R-5' } as const
    if (employedThen && empty.length === 0)
      return { outcome: 'met', because: `${issued}至${completed}各月均在职缴费`, ...counted }
    const gap = empty.length > 0 ? `${empty.join('、')}无在职缴费` : `${completed}当日不在职`
    return unknown.has('employment')
      ? { outcome: 'unknown', because: `已有数据中${gap}，待核`, ...counted }
      : { outcome: 'not-met', because: gap, ...counted }
  },
}
