// Up to 500 people of a feed in one transaction: locked in the order of their numbers, changed, written where anything
// changed, and published to every unit that reads them. A piece that was written before changes nothing, so an import that
// was stopped is started again from the top.

import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { DocumentNumber } from '#shared/domain/identity/document-number.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import type { Tx } from '../../db/database.ts'
import { lockPeople } from '../../db/locks.ts'
import type { FeedFile } from '../../kept/feed-files.ts'
import { noteFacts } from '../../kept/person-facts.ts'
import { readCityNotice } from '../../people/city-notice.ts'
import { findPersonFiles } from '../../people/person-files.ts'
import { publish } from '../../sync/publish.ts'
import type { Change } from '../../sync/store.ts'
import { isNewer, madeOf, placeOf, type Said } from './made-of.ts'
import { keepSaid, readSaid } from './said-rows.ts'
import { homeOf } from './working-set.ts'

export interface Brought {
  readonly identityNumber: DocumentNumber
  readonly said: Said
}

export interface Written {
  readonly created: number
  readonly changed: number
  /** How many people had something newer from the source already. */
  readonly older: number
  /** As they stand afterwards; without a file: of whom nobody has said yet who they are. */
  readonly files: ReadonlyMap<string, PersonFile>
}

/** `by`: the file that brings it, null in a dry run. */
export async function writePeople(
  tx: Tx,
  people: readonly Brought[],
  by: FeedFile | null,
  now: Instant,
): Promise<Written> {
  const numbers = new Map(people.map(({ identityNumber }) => [identityNumber, identityNumber]))
  const keys = [...numbers.keys()]
  await lockPeople(tx, keys)
  const before = await findPersonFiles(tx, keys)
  const known = await readSaid(tx, keys)
  const notice = await readCityNotice(tx)
  const news = people.filter(({ identityNumber, said }) => {
    const held = known.get(identityNumber)?.find((each) => placeOf(each) === placeOf(said))
    return held === undefined || isNewer(said, held)
  })
  const older = people.filter(
    ({ identityNumber, said }) =>
      said.content.kind !== 'mobile' &&
      known.get(identityNumber)?.some((each) => placeOf(each) === placeOf(said) && isNewer(each, said)),
  )
  await keepSaid(tx, news)
  const files = new Map<string, PersonFile>()
  for (const identityNumber of keys) {
    const brought = news.filter((each) => each.identityNumber === identityNumber).map(({ said }) => said)
    const said = [...(known.get(identityNumber) ?? []), ...brought]
    const file = madeOf(identityNumber, said, before.get(identityNumber) ?? null, now)
    if (file !== null) files.set(identityNumber, settled(file, notice, now))
  }
  const changed = [...files.values()].filter((file) => !isSame(before.get(file.identityNumber), file))
  if (changed.length > 0) {
    const changes = changed.map((after) => ({ before: before.get(after.identityNumber) ?? null, after }))
    await noteFacts(tx, changes, by, now)
    await store(tx, changed, before)
  }
  const created = changed.filter(({ identityNumber }) => !before.has(identityNumber)).length
  return { created, changed: changed.length - created, older: older.length, files }
}

const settled = (file: PersonFile, notice: CityNotice, now: Instant): PersonFile =>
  personFileSchema.parse({ ...file, unit: homeOf(file, notice, shanghaiDate(now)), knownAt: now })

/** The moment of gathering alone is no change: thousands of files would go out again for nothing. */
const isSame = (before: PersonFile | undefined, after: PersonFile): boolean =>
  before !== undefined && isDeepStrictEqual({ ...before, knownAt: after.knownAt }, after)

async function store(
  tx: Tx,
  files: readonly PersonFile[],
  before: ReadonlyMap<string, PersonFile>,
): Promise<void> {
  await sql`
    insert into person_file (id, unit, identity_number, record, known_at)
    select id, unit, number, record, known_at
    from jsonb_to_recordset(${JSON.stringify(
      files.map((file) => ({
        id: file.id,
        unit: file.unit,
        number: file.identityNumber,
        record: file,
        known_at: new Date(file.knownAt),
      })),
    )}::jsonb) as each (id uuid, unit text, number text, record jsonb, known_at timestamptz)
    on conflict (id) do update set unit = excluded.unit, record = excluded.record, known_at = excluded.known_at`.execute(
    tx,
  )
  await publish(tx, await changesOf(tx, files, before), sql`select 1`)
}

/** The unit that loses a file is told, too (SYNC-11), and so are those that took the person in. */
async function changesOf(
  tx: Tx,
  files: readonly PersonFile[],
  before: ReadonlyMap<string, PersonFile>,
): Promise<Change[]> {
  const visits = await tx
    .selectFrom('person_visit')
    .where('person', '=', sql<string>`any(${files.map(({ id }) => id)}::uuid[])`)
    .select(['person', 'unit'])
    .execute()
  const readersOf = (file: PersonFile): (string | undefined)[] => [
    file.unit,
    before.get(file.identityNumber)?.unit,
    ...visits.filter(({ person }) => person === file.id).map(({ unit }) => unit),
  ]
  return files.flatMap((file) =>
    [...new Set(readersOf(file))].flatMap((unit): Change[] =>
      unit === undefined ? [] : [{ stream: unit, kind: 'person', record: file.id }],
    ),
  )
}
