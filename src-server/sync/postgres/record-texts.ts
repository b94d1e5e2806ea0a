// Records as the text in which PostgreSQL holds them: they were parsed before they were stored, and the workstation
// parses them again.

import { sql } from 'kysely'
import { CITY_STREAM } from '../../db/schema.ts'
import type { Db } from '../../db/database.ts'

type Texts = ReadonlyMap<string, string>

export async function applicationTexts(db: Db, unit: string, ids: readonly string[]): Promise<Texts> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('application')
    .where('id', 'in', ids)
    .where('unit', '=', unit)
    .select(['id', sql<string>`record::text`.as('text')])
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** Records of the other kinds, where the unit or everybody reads one of their streams. */
export async function caseTexts(db: Db, unit: string, ids: readonly string[]): Promise<Texts> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_record')
    .where('id', 'in', ids)
    .where(sql<boolean>`streams && ${[unit, CITY_STREAM]}::text[]`)
    .select(['id', sql<string>`record::text`.as('text')])
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** The unit's own people, and those whom it took in from elsewhere. */
export async function personTexts(db: Db, unit: string, ids: readonly string[]): Promise<Texts> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person_file')
    .where('id', 'in', ids)
    .where((where) =>
      where.or([
        where('unit', '=', unit),
        where.exists(
          where
            .selectFrom('person_visit')
            .whereRef('person_visit.person', '=', 'person_file.id')
            .where('person_visit.unit', '=', unit)
            .select('person'),
        ),
      ]),
    )
    .select(['id', sql<string>`record::text`.as('text')])
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}

export async function noticeText(db: Db): Promise<string> {
  const { text } = await db
    .selectFrom('city_notice')
    .select(sql<string>`notice::text`.as('text'))
    .executeTakeFirstOrThrow()
  return text
}
