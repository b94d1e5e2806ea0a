// Who took which table out, and what left: written before the first byte, completed with the digest when the last one has
// gone. Released: never edited, only followed by another migration.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // `staff` and `device` are null where an operator of the server took it out at its console.
  `create table export_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    staff uuid references staff,
    device uuid,
    unit text,
    name text not null,
    period text not null,
    format text not null,
    row_count integer,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    ended_at timestamptz
  )`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
