// C1303 补贴发放及时性: how many calendar months lie between application and payment. What came back from the bank first is
// counted by C1105 and not here. `months` serves the chart of durations as well.

import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Cases, Scope } from './scope.ts'

export interface FirstPayment {
  readonly record: string
  readonly unit: string
  readonly paidOn: PlainDate
  readonly months: number
}

/** Paid by the first payment in the period, with the months since the application. */
export const firstPayments = ({ from, asOf }: Pick<Scope, 'from' | 'asOf'>): RawBuilder<FirstPayment> => sql`
  select id as record, unit, paid_on as "paidOn",
    (extract(year from paid_on::date) * 12 + extract(month from paid_on::date)
      - extract(year from lodged_on) * 12 - extract(month from lodged_on))::integer as months
  from (
    select id, unit, lodged_on, record->'payments'->0->>'settledOn' as paid_on
    from application
    where record->'payments'->0->>'result' = 'paid'
  ) paid
  where paid_on between ${from} and ${asOf}`

const LATE_MONTHS = 3

export const promptCases: Cases = (scope) => sql`
  select record, 'application' as kind, unit, 1 as weight, months < ${LATE_MONTHS} as met
  from (${firstPayments(scope)}) paid`
