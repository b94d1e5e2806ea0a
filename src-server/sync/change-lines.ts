// The lines of the feed. Records leave as the text in which PostgreSQL holds them: they were parsed before they were
// stored, and the workstation parses them again.

import { sql } from 'kysely'
import type { ChangeLine } from '#shared/contracts/municipal.ts'
import type { Db } from '../db/database.ts'
import type { NumberedChange } from './changes-page.ts'

type Gone = Extract<ChangeLine, { kind: 'gone' }>

export async function applicationLines(
  db: Db,
  unit: string,
  changes: readonly NumberedChange[],
): Promise<string[]> {
  if (changes.length === 0) return []
  const rows = await db
    .selectFrom('application')
    .where('id', 'in', idsOf(changes))
    .where('unit', '=', unit)
    .select(['id', sql<string>`record::text`.as('text')])
    .execute()
  return linesOf('application', changes, rows)
}

/** The unit's own people, and those whom it took in from elsewhere. */
export async function personLines(
  db: Db,
  unit: string,
  changes: readonly NumberedChange[],
): Promise<string[]> {
  if (changes.length === 0) return []
  const rows = await db
    .selectFrom('person_file')
    .where('id', 'in', idsOf(changes))
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
  return linesOf('person', changes, rows)
}

export async function noticeLines(db: Db, changes: readonly NumberedChange[]): Promise<string[]> {
  const [newest] = changes.slice(-1)
  if (newest === undefined) return []
  const { text } = await db
    .selectFrom('city_notice')
    .select(sql<string>`notice::text`.as('text'))
    .executeTakeFirstOrThrow()
  return [lineOf('city-notice', newest.change, text)]
}

/** In the order of the changes; what is no longer the unit's is told to be gone (SYNC-11). */
function linesOf(
  kind: Gone['recordKind'],
  changes: readonly NumberedChange[],
  rows: readonly { readonly id: string; readonly text: string }[],
): string[] {
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  return changes.map(({ change, record }) => {
    const id = record ?? ''
    const text = texts.get(id)
    if (text !== undefined) return lineOf(kind, change, text)
    return JSON.stringify({
      kind: 'gone',
      change,
      recordKind: kind,
      id,
      reason: '已不属于本区',
    } satisfies Gone)
  })
}

const lineOf = (kind: string, change: number, record: string): string =>
  `{"kind":"${kind}","change":${change},"record":${record}}`

const idsOf = (changes: readonly NumberedChange[]): string[] =>
  changes.flatMap(({ record }) => (record === null ? [] : [record]))
