// After a restore from a backup the workstations send again what the server has lost; for a while commands made on
// versions that are not back yet wait for them (SYNC-9b). Released: never edited, only followed by another migration.

import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table server_identity add column recovering_until timestamptz`.execute(db)
}
