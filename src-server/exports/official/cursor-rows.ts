// The rows of a query through a cursor of the database, so that a ledger of any length passes through in constant memory.
// Only inside a transaction; a reader that stops early leaves the cursor to the transaction's end.

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/database.ts'

const AT_ONCE = 1_000

export async function* cursorRows<T>(tx: Tx, query: RawBuilder<T>): AsyncGenerator<T> {
  await sql`declare ledger no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.raw(String(AT_ONCE))} from ledger`.execute(tx)
    yield* rows
    if (rows.length < AT_ONCE) break
  }
  await sql`close ledger`.execute(tx)
}
