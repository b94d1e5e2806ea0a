// The records of other kinds that are about an application: its calls, the lists on which it stood, ledgers, inquiries.

import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

export async function recordsAbout(tx: Tx, application: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from case_record
    where record->>'application' = ${application}
      or (kind = 'publication' and record->'members' @> ${JSON.stringify([{ application }])}::jsonb)
    order by id`.execute(tx)
  return rows.map(({ id }) => id)
}
