// Writes the town's past in slices of many rows a statement. It bypasses the commands, as nothing else may: these records
// were carried over, each with the events that fold to it.

import { sql } from 'kysely'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Tx } from '../../db/database.ts'
import { keepFacts } from '../keep-facts.ts'
import type { Random } from '../random.ts'
import { inventPast, type PastOptions, type PastRow } from './invent-past.ts'
import type { PastLedgerRow } from './past-ledgers.ts'

const SLICE = 2_000

export interface Progress {
  readonly done: number
  readonly of: number
}

/** `random` gives the ids of the commands behind the rows: there are none, and each is its own. */
export async function loadPast(
  tx: Tx,
  options: PastOptions,
  at: Instant,
  random: Random,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  let rows: PastRow[] = []
  let done = 0
  const flush = async (): Promise<void> => {
    await writeApplications(tx, rows, at)
    await writeLedgers(
      tx,
      rows.flatMap(({ ledger }) => (ledger === null ? [] : [ledger])),
      at,
      random,
    )
    await writeFiles(
      tx,
      rows.flatMap(({ file }) => (file === null ? [] : [file])),
    )
    done += rows.length
    rows = []
    onProgress({ done, of: options.size })
  }
  for (const row of inventPast(options)) {
    rows.push(row)
    if (rows.length === SLICE) await flush()
  }
  if (rows.length > 0) await flush()
}

/** The record travels once; the event that carries it over is put together by the database. */
async function writeApplications(tx: Tx, rows: readonly PastRow[], at: Instant): Promise<void> {
  const records = rows.map(({ application }) => application)
  await sql`
    with given as (
      select * from unnest(
        ${records.map(({ id }) => id)}::uuid[],
        ${records.map(({ unit }) => unit)}::text[],
        ${records.map(({ applicant }) => applicant.identityNumber)}::text[],
        ${records.map(({ state }) => state)}::text[],
        ${records.map(({ lodgedOn }) => lodgedOn)}::date[],
        ${records.map((record) => JSON.stringify(record))}::jsonb[]
      ) with ordinality as each (id, unit, identity_number, state, lodged_on, record, place)
    ), kept as (
      insert into application
        (id, unit, identity_number, version, state, lodged_on, lodging_order, record, updated_at)
      select id, unit, identity_number, 1, state, lodged_on, nextval('lodging_order'), record, ${new Date(at)}
      from given order by place
    )
    insert into application_event (application, version, position, command, type, event, received_at)
    select id, 1, 0, id, 'carriedOver',
      jsonb_build_object('v', 1, 'type', 'carriedOver', 'application', id, 'unit', unit, 'at', ${at}::bigint,
        'by', record->'log'->0->'by', 'byName', record->'log'->0->'byName', 'record', record),
      ${new Date(at)}
    from given`.execute(tx)
}

async function writeFiles(tx: Tx, files: readonly PersonFile[]): Promise<void> {
  if (files.length === 0) return
  await tx
    .insertInto('person_file')
    .values(
      files.map((person) => ({
        id: person.id,
        unit: person.unit,
        identity_number: person.identityNumber,
        record: JSON.stringify(person),
        known_at: new Date(person.knownAt),
      })),
    )
    .execute()
  await keepFacts(tx, files)
}

async function writeLedgers(
  tx: Tx,
  rows: readonly PastLedgerRow[],
  at: Instant,
  random: Random,
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('case_record')
    .values(
      rows.map(({ record }) => ({
        id: record.id,
        kind: record.kind,
        unit: record.unit,
        streams: [record.unit],
        version: record.version,
        state: record.state,
        record: JSON.stringify(record),
        updated_at: new Date(at),
      })),
    )
    .execute()
  await tx
    .insertInto('case_event')
    .values(
      rows.flatMap(({ record, events }) =>
        events.map((event, index) => ({
          record: record.id,
          version: index + 1,
          position: 0,
          command: random.uuid(),
          type: event.type,
          event: JSON.stringify(event),
          received_at: new Date(event.at),
        })),
      ),
    )
    .execute()
}
