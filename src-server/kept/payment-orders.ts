// Lists of payments as they were written for the bank: which payment stood in which list.

import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { nextNumber } from './next-number.ts'

/** In the order of the list. A list without payments is none. */
export async function keepPaymentOrder(
  tx: Tx,
  month: BatchMonth,
  payments: readonly string[],
  writtenAt: Instant,
): Promise<string | null> {
  if (payments.length === 0) return null
  const id = derivedId('payment-order', String(await nextNumber(tx, 'payment_order_number')))
  await tx
    .insertInto('payment_order')
    .values({ id, month, written_at: new Date(writtenAt) })
    .execute()
  await sql`
    insert into payment_order_line (payment_order, place, payment)
    select ${id}::uuid, place, payment
    from unnest(${payments}::uuid[]) with ordinality as each (payment, place)`.execute(tx)
  return id
}
