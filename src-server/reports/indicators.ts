// Indicators of the evaluation with its formulas and its rule of scoring: each percent that is missing costs five percent of
// the weight. `value` is the unrounded percentage; docs/EVALUATION.md says where the report's own figures disagree.

import { addMonths, plainDate, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { OVERDUE_MONTHS } from '#shared/domain/recoup-item/ageing.ts'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { reportCancelled, claimsAsOf } from './cancelled.ts'
import { reportUnpaid } from './unpaid.ts'

export interface Indicator {
  readonly id: string
  readonly name: string
  /** In percent, unrounded; null where there is nothing to measure. */
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
  /** To two decimals, as the evaluation prints it. */
  readonly score: number
}

export interface IndicatorReport {
  readonly asOf: PlainDate
  readonly items: readonly Indicator[]
}

/** The evaluation looked at three calendar years, the last one included. */
const YEARS = 3
const COST_OF_A_PERCENT = 0.05

export async function reportIndicators(db: Db, asOf: PlainDate): Promise<IndicatorReport> {
  const paid = await paidInPeriod(db, asOf)
  const { total: owed } = await reportUnpaid(db, asOf)
  const { total: cancelled } = await reportCancelled(db, asOf)
  const due = paid + owed.currentYuan + owed.pastYuan
  return {
    asOf,
    items: [
      reaching(3, { id: 'C1105', name: '应补尽补率', numerator: paid, denominator: due }),
      reaching(3, {
        id: 'C1202',
        name: '错补追回率',
        numerator: cancelled.recoveredYuan,
        denominator: cancelled.cancelledYuan,
      }),
      avoiding(2, {
        id: 'C1304',
        name: '错补追回及时性',
        numerator: await overdueClaims(db, asOf),
        denominator: cancelled.cancelledCount,
      }),
    ],
  }
}

/** Whole yuan that reached people, whatever was asked back later. */
async function paidInPeriod(db: Db, asOf: PlainDate): Promise<number> {
  const from = plainDate(`${yearOf(asOf) - YEARS + 1}-01-01`)
  const { rows } = await sql<{ yuan: number }>`
    select coalesce(sum((payment->>'amount')::bigint), 0)::bigint as yuan
    from application, jsonb_array_elements(record->'payments') as payment
    where payment->>'result' = 'paid' and payment->>'settledOn' between ${from} and ${asOf}`.execute(db)
  return rows[0]?.yuan ?? 0
}

/** Outstanding for more than six months. */
async function overdueClaims(db: Db, asOf: PlainDate): Promise<number> {
  const { rows } = await sql<{ cancelledOn: PlainDate }>`
    with claim as (${claimsAsOf(asOf)})
    select cancelled_on as "cancelledOn" from claim where not recovered`.execute(db)
  return rows.filter(({ cancelledOn }) => asOf > addMonths(cancelledOn, OVERDUE_MONTHS)).length
}

type Measured = Pick<Indicator, 'id' | 'name' | 'numerator' | 'denominator'>

const percent = ({ numerator, denominator }: Measured): number | null =>
  denominator === 0 ? null : (numerator / denominator) * 100

/** The more the better: a hundred percent earns the whole weight. */
function reaching(weight: number, measured: Measured): Indicator {
  const value = percent(measured)
  return { ...inOrder(measured, value), score: scored(weight, value === null ? 0 : 100 - value) }
}

/** The less the better: nothing earns the whole weight. */
function avoiding(weight: number, measured: Measured): Indicator {
  const value = percent(measured)
  return { ...inOrder(measured, value), score: scored(weight, value ?? 0) }
}

const inOrder = ({ id, name, numerator, denominator }: Measured, value: number | null) => ({
  id,
  name,
  value,
  numerator,
  denominator,
})

const scored = (weight: number, missing: number): number =>
  Math.round(Math.max(0, weight * (1 - missing * COST_OF_A_PERCENT)) * 100) / 100
