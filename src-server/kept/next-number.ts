// The next number of a sequence, from which the ids of kept records are derived.

import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { invariant } from '#shared/kernel/invariant.ts'

export async function nextNumber(
  tx: Tx,
  sequence: 'feed_file_number' | 'bank_file_number' | 'payment_order_number',
): Promise<number> {
  const { rows } = await sql<{ next: number }>`select nextval(${sequence}) as next`.execute(tx)
  const next = rows[0]?.next
  invariant(next !== undefined, 'a sequence has a next number')
  return next
}
