// Indexes for the pages of a first copy (SYNC-10): a unit's records in the order of their ids. Released: never edited, only
// followed by another migration.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create index application_copy on application (unit, id)`,
  `create index person_file_copy on person_file (unit, id)`,
  `create index person_visit_copy on person_visit (unit, person)`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
