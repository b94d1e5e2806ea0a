// What each source has said of a person, as the database keeps it: the newest word for each place.

import { sql } from 'kysely'
import { isSource } from '#shared/domain/person/sources.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Tx } from '../../db/database.ts'
import { type Said, saidContentSchema } from './made-of.ts'

/** By person; the people are locked by whoever asks. */
export async function readSaid(
  tx: Tx,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const rows = await tx
    .selectFrom('person_said')
    .where('person', '=', sql<string>`any(${people})`)
    .selectAll()
    .execute()
  const said = new Map<string, Said[]>()
  for (const { person, source, item, as_of: asOf, number, content } of rows) {
    invariant(isSource(source), 'a row has one of the sources')
    const each = { source, item, asOf: plainDate(asOf), number, content: saidContentSchema.parse(content) }
    said.set(person, [...(said.get(person) ?? []), each])
  }
  return said
}

export async function keepSaid(
  tx: Tx,
  news: readonly { readonly identityNumber: string; readonly said: Said }[],
): Promise<void> {
  if (news.length === 0) return
  const rows = news.map(({ identityNumber: person, said: { asOf, ...said } }) => ({
    ...said,
    person,
    as_of: asOf,
  }))
  await sql`
    insert into person_said (person, source, item, as_of, number, content)
    select person, source, item, as_of, number, content
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as each (person text, source text, item text, as_of date, number integer, content jsonb)
    on conflict (person, source, item) do update
      set as_of = excluded.as_of, number = excluded.number, content = excluded.content`.execute(tx)
}
