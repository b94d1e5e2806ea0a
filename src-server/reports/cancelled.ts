// 补贴取消统计表 (evaluation, table 2-15): paid subsidies that were cancelled up to a day, by the year of payment, and what
// came back. A claim is recovered when all of it is: until then the whole of it counts as outstanding, so that recovered
// and outstanding add up to what was cancelled. Unpaid subsidies that were cancelled are owed to nobody and claimed from
// nobody: they are in neither table.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export interface CancelledSums {
  readonly cancelledCount: number
  readonly cancelledYuan: number
  readonly recoveredCount: number
  readonly recoveredYuan: number
  readonly outstandingCount: number
  readonly outstandingYuan: number
}

export interface CancelledReport {
  readonly asOf: PlainDate
  readonly rows: readonly (CancelledSums & { readonly paidYear: number })[]
  readonly total: CancelledSums
}

const NOTHING: CancelledSums = {
  cancelledCount: 0,
  cancelledYuan: 0,
  recoveredCount: 0,
  recoveredYuan: 0,
  outstandingCount: 0,
  outstandingYuan: 0,
}

/** Claims that existed on a day: what they are about, and whether all of it had come back by then. */
export const claimsAsOf = (asOf: PlainDate) => sql`
  select id, unit, left(record->>'paidOn', 4)::integer as paid_year, record->>'cancelledOn' as cancelled_on,
    (record->>'amount')::bigint as yuan,
    (record->>'amount')::bigint <= coalesce((
      select sum((part->>'amount')::bigint) from jsonb_array_elements(record->'repayments') as part
      where part->>'on' <= ${asOf}), 0) as recovered
  from case_record
  where kind = 'recoup-item' and record->>'cancelledOn' <= ${asOf}`

/** `unit` null: the whole city. */
export async function reportCancelled(
  db: Db,
  asOf: PlainDate,
  unit: string | null = null,
): Promise<CancelledReport> {
  const { rows } = await sql<CancelledSums & { paidYear: number }>`
    with claim as (${claimsAsOf(asOf)})
    select paid_year as "paidYear",
      count(*) as "cancelledCount",
      sum(yuan)::bigint as "cancelledYuan",
      count(*) filter (where recovered) as "recoveredCount",
      coalesce(sum(yuan) filter (where recovered), 0)::bigint as "recoveredYuan",
      count(*) filter (where not recovered) as "outstandingCount",
      coalesce(sum(yuan) filter (where not recovered), 0)::bigint as "outstandingYuan"
    from claim where ${unit}::text is null or unit = ${unit}
    group by paid_year order by paid_year`.execute(db)
  return { asOf, rows, total: rows.reduce(added, NOTHING) }
}

const added = (a: CancelledSums, b: CancelledSums): CancelledSums => ({
  cancelledCount: a.cancelledCount + b.cancelledCount,
  cancelledYuan: a.cancelledYuan + b.cancelledYuan,
  recoveredCount: a.recoveredCount + b.recoveredCount,
  recoveredYuan: a.recoveredYuan + b.recoveredYuan,
  outstandingCount: a.outstandingCount + b.outstandingCount,
  outstandingYuan: a.outstandingYuan + b.outstandingYuan,
})
