// Up to which change number a backup covers each stream: what lies above it is kept in the journals of the workstations
// (SYNC-9b). Released: never edited, only followed by another migration.

import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table unit_counter add column durable bigint not null default 0 check (durable between 0 and last)`.execute(
    db,
  )
}
