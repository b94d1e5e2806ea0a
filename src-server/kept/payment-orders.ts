// Payment orders (支付清单): lists of payments as they were written for the bank, each with a number within its month. What
// stands in an order is frozen; a payment that still waits for the bank stands in one order, unless a later one says that
// it lists it once more.

import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { nextNumber } from './next-number.ts'

export interface OrderedLine {
  readonly payment: string
  /** Whether an earlier order lists it as well. */
  readonly again: boolean
}

export interface KeptOrder {
  readonly id: string
  /** `2026-12-01`: the month and the place within it. */
  readonly number: string
}

export const orderNumber = (month: BatchMonth, number: number): string =>
  `${month}-${String(number).padStart(2, '0')}`

/** In the order of the list. A list without payments is none. */
export async function keepPaymentOrder(
  tx: Tx,
  month: BatchMonth,
  lines: readonly OrderedLine[],
  writtenAt: Instant,
): Promise<KeptOrder | null> {
  if (lines.length === 0) return null
  await sql`select pg_advisory_xact_lock(hashtext(${`payment-order ${month}`}))`.execute(tx)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0)::integer + 1 as next from payment_order where month = ${month}`.execute(
    tx,
  )
  const number = rows[0]?.next ?? 1
  const id = derivedId('payment-order', String(await nextNumber(tx, 'payment_order_number')))
  await tx
    .insertInto('payment_order')
    .values({ id, month, number, written_at: new Date(writtenAt) })
    .execute()
  await sql`
    insert into payment_order_line (payment_order, place, payment, again)
    select ${id}::uuid, place, payment, again
    from unnest(${lines.map(({ payment }) => payment)}::uuid[], ${lines.map(({ again }) => again)}::boolean[])
      with ordinality as each (payment, again, place)`.execute(tx)
  return { id, number: orderNumber(month, number) }
}

/** Which of these payments stand in an order already. */
export async function listedBefore(db: Db, payments: readonly string[]): Promise<ReadonlySet<string>> {
  if (payments.length === 0) return new Set()
  const { rows } = await sql<{ payment: string }>`
    select distinct payment from payment_order_line where payment = any(${payments}::uuid[])`.execute(db)
  return new Set(rows.map(({ payment }) => payment))
}
