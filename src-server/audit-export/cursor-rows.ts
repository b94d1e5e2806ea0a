// The rows of a query through a cursor of the database. Each has a name of its own, so that one may be read while another
// is open; only inside a transaction.

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/database.ts'

const AT_ONCE = 200
let opened = 0

export async function* cursorRows<T>(tx: Tx, query: RawBuilder<T>): AsyncGenerator<T> {
  opened += 1
  const name = sql.raw(`audit_${opened}`)
  await sql`declare ${name} no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.raw(String(AT_ONCE))} from ${name}`.execute(tx)
    yield* rows
    if (rows.length < AT_ONCE) break
  }
  await sql`close ${name}`.execute(tx)
}
