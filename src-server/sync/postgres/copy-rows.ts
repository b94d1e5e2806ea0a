// Pages of a first copy: records of one kind that a unit may see, in the order of their ids, found by index however many
// records other units have.

import { sql } from 'kysely'
import type { RecordKind } from '#shared/contracts/snapshot.ts'
import type { Db } from '../../db/database.ts'
import { CITY_STREAM } from '../../db/schema.ts'
import type { CopiedRow } from '../store.ts'
import { noticeText } from './record-texts.ts'

/** The notice is no row of a unit; this stands for its id. */
const NOTICE_ID = '00000000-0000-0000-0000-000000000000'
const BEFORE_ALL = NOTICE_ID

export async function copyPage(
  db: Db,
  kind: RecordKind,
  unit: string,
  after: string | null,
  limit: number,
): Promise<CopiedRow[]> {
  if (kind === 'city-notice') return after === null ? [{ id: NOTICE_ID, text: await noticeText(db) }] : []
  if (kind === 'person') return copyPeople(db, unit, after ?? BEFORE_ALL, limit)
  if (kind === 'application') return copyApplications(db, unit, after ?? BEFORE_ALL, limit)
  return db
    .selectFrom('case_record')
    .where('kind', '=', kind)
    .where(sql<boolean>`streams && ${[unit, CITY_STREAM]}::text[]`)
    .where('id', '>', after ?? BEFORE_ALL)
    .orderBy('id')
    .limit(limit)
    .select(['id', sql<string>`record::text`.as('text')])
    .execute()
}

const copyApplications = (db: Db, unit: string, after: string, limit: number): Promise<CopiedRow[]> =>
  db
    .selectFrom('application')
    .where('unit', '=', unit)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select(['id', sql<string>`record::text`.as('text')])
    .execute()

/** The unit's own people and those whom it took in from elsewhere, each list by its own index. */
async function copyPeople(db: Db, unit: string, after: string, limit: number): Promise<CopiedRow[]> {
  const { rows } = await sql<CopiedRow>`
    select id, record::text as text from person_file where id in (
      select id from (
        (select id from person_file where unit = ${unit} and id > ${after}::uuid order by id limit ${limit})
        union
        (select person from person_visit where unit = ${unit} and person > ${after}::uuid order by person limit ${limit})
      ) as either order by id limit ${limit}
    ) order by id`.execute(db)
  return rows
}

/** All records of a copy, of all kinds. */
export async function copySize(db: Db, unit: string): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select 1 + (select count(*) from application where unit = ${unit})
      + (select count(*) from person_file where unit = ${unit})
      + (select count(*) from person_visit v join person_file p on p.id = v.person
          where v.unit = ${unit} and p.unit <> ${unit})
      + (select count(*) from case_record where streams && ${[unit, CITY_STREAM]}::text[]) as size`.execute(
    db,
  )
  return rows[0]?.size ?? 0
}
