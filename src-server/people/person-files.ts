// The gathered files of persons, by identity number.

import { personKey } from '#shared/domain/identity/person-key.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export async function findPersonFile(db: Db, identityNumber: string): Promise<PersonFile | null> {
  const row = await db
    .selectFrom('person_file')
    .where('identity_number', '=', personKey(identityNumber))
    .select('record')
    .executeTakeFirst()
  return row === undefined ? null : personFileSchema.parse(row.record)
}

/** Keyed by identity number; a person without a file is missing. */
export async function findPersonFiles(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PersonFile>> {
  const rows = await db
    .selectFrom('person_file')
    .where('identity_number', '=', sql<string>`any(${keys})`)
    .select(['identity_number', 'record'])
    .execute()
  return new Map(rows.map((row) => [row.identity_number, personFileSchema.parse(row.record)]))
}
