// The bank's files are known by their content, so that the same file is recognised; a payment order has a number within
// its month, and says which payments it lists once more.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `alter table bank_file add column digest text`,
  `create unique index bank_file_taken_once on bank_file (digest) where taken`,
  `alter table payment_order add column number integer not null default 1`,
  `create unique index payment_order_in_month on payment_order (month, number)`,
  `alter table payment_order_line add column again boolean not null default false`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
