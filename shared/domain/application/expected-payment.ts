// When a person may expect the money, as the receipt words it: lodged up to the 15th, generated on the 19th of that
// month as a record of the next month's payments (生成次月发放记录, evaluation table 2-3), audited, publicised, confirmed by
// the 11th of that next month and paid in it: the one to three months that the evaluation found. An expectation, never a
// promise: calls, holds and objections come between.

import { addMonths, dayOf, monthOf, type PlainDate, plainDate, yearOf } from '#shared/kernel/plain-date.ts'

/** Last day of a month's batch (口径 R-17). */
const CUT_OFF_DAY = 15

const GENERATED_TO_PAID_MONTHS = 1

/** The month whose batch an application lodged on this day joins, as its first day. */
export function batchMonth(lodgedOn: PlainDate): PlainDate {
  const first = plainDate(`${lodgedOn.slice(0, 7)}-01`)
  return dayOf(lodgedOn) <= CUT_OFF_DAY ? first : addMonths(first, 1)
}

/** The first day of the month in which payment is expected. */
export const expectedPaymentMonth = (lodgedOn: PlainDate): PlainDate =>
  addMonths(batchMonth(lodgedOn), GENERATED_TO_PAID_MONTHS)

/** `2027年1月`. */
export const monthTitle = (month: PlainDate): string => `${yearOf(month)}年${monthOf(month)}月`
