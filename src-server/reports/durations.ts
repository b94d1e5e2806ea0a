// How long people waited for their money, by month of payment: the year up to a day. Paid in the month after the
// application counts as the first month.

import { sql } from 'kysely'
import type { Durations } from '#shared/contracts/reports.ts'
import { addMonths, type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../db/database.ts'
import { firstPayments } from './indicators/prompt-cases.ts'

export async function reportDurations(db: Db, asOf: PlainDate, unit: string | null): Promise<Durations> {
  const from = plainDate(`${addMonths(asOf, -11).slice(0, 7)}-01`)
  const { rows } = await sql<Durations['months'][number]>`
    select left("paidOn", 7) as month,
      count(*) filter (where months <= 1) as first,
      count(*) filter (where months = 2) as second,
      count(*) filter (where months = 3) as third,
      count(*) filter (where months > 3) as later
    from (${firstPayments({ from, asOf })}) paid
    where ${unit}::text is null or unit = ${unit}
    group by 1 order by 1`.execute(db)
  return { asOf, months: rows }
}
