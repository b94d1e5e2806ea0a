// Institutions whose records are all held, until the city lifts it (policy sheet 6).

import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'

export async function readHeldInstitutions(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('case_record')
    .where('kind', '=', 'institution-hold')
    .where('state', '=', 'standing')
    .select(sql<string>`record->>'institution'`.as('institution'))
    .execute()
  return rows.map(({ institution }) => institution)
}
