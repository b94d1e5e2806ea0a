// Whose story is asked for: an application by its id or the number on a paper, or all applications of a person, by identity
// number or by the id of the person's file.

import { parseIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { findApplication } from '../replay/find-application.ts'

export async function casesMeant(db: Db, given: string): Promise<readonly string[]> {
  const application = await findApplication(db, given)
  if (application !== null) return [application]
  const { rows } = await sql<{ id: string }>`
    select id from application where record->>'receipt' = ${given} or identity_number = ${await personMeant(db, given)}
    order by lodging_order nulls last, id`.execute(db)
  return rows.map(({ id }) => id)
}

async function personMeant(db: Db, given: string): Promise<string | null> {
  const identity = parseIdentityNumber(given)
  if (identity.ok) return identity.value
  const id = z.uuid().safeParse(given)
  if (!id.success) return null
  const file = await db
    .selectFrom('person_file')
    .where('id', '=', id.data)
    .select('identity_number')
    .executeTakeFirst()
  return file?.identity_number ?? null
}
