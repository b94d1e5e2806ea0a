// A real PostgreSQL below a history: emptied and filled at its beginning, copied and put back where the history restores
// a backup, compared with what the history believes at its end. What the memory store would have done is mirrored in the
// tables that the checks read.

import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { type Db, openDatabase, type Tx } from '../../../src-server/db/database.ts'
import { migrate } from '../../../src-server/db/migrate.ts'
import {
  type BackupMarks,
  noteBackup,
  readBackupMarks,
} from '../../../src-server/sync/postgres/backup-marks.ts'
import { publish } from '../../../src-server/sync/publish.ts'
import { HistoryFailure } from '../check/failure.ts'
import type { NumberedIn } from './memory-store.ts'
import type { Committed, Tables } from './memory-tables.ts'

/** What a backup holds; sessions and staff are outside these histories. */
const BACKED_UP = [
  'person_file',
  'person_visit',
  'city_notice',
  'application',
  'application_event',
  'command_log',
  'unit_counter',
  'change',
] as const

/** Two backups are kept, turn about. */
export type Slot = 0 | 1

const SLOTS = [0, 1] as const

const copyName = (table: string, slot: Slot) => sql.table(`backup_${String(slot)}_${table}`)

export interface RealDatabase {
  readonly db: Db
  readonly begin: (tables: Tables) => Promise<void>
  readonly jobDone: (what: Committed, changes: readonly NumberedIn[]) => Promise<void>
  readonly changeRoles: (tables: Tables) => Promise<void>
  readonly backUp: (slot: Slot) => Promise<void>
  /** What the backup covers may be told. */
  readonly announce: (slot: Slot) => Promise<void>
  readonly restore: (tables: Tables, slot: Slot) => Promise<void>
  readonly compare: (tables: Tables) => Promise<void>
}

export async function openRealDatabase(url: string): Promise<RealDatabase> {
  const db = openDatabase(url)
  await migrate(db)
  for (const slot of SLOTS)
    for (const table of BACKED_UP)
      await sql`create unlogged table if not exists ${copyName(table, slot)} (like ${sql.table(table)})`.execute(
        db,
      )
  const marks = new Map<Slot, BackupMarks>()
  return {
    db,
    begin: (tables) => begin(db, tables),
    jobDone: (what, changes) => repeatJob(db, what, changes),
    changeRoles: (tables) => enterRoles(db, tables),
    backUp: async (slot) => {
      marks.set(slot, await readBackupMarks(db))
      for (const table of BACKED_UP) {
        const copy = copyName(table, slot)
        await sql`truncate ${copy}`.execute(db)
        await sql`insert into ${copy} select * from ${sql.table(table)}`.execute(db)
      }
    },
    announce: async (slot) => {
      const covered = marks.get(slot)
      if (covered !== undefined) await noteBackup(db, covered)
    },
    restore: (tables, slot) => restore(db, tables, slot),
    compare: (tables) => compare(db, tables),
  }
}

/** Triggers that forbid rewriting are for the product, not for whoever puts a backup in its place. */
const asOperator = (
  db: Db,
  work: (tx: Parameters<Parameters<ReturnType<Db['transaction']>['execute']>[0]>[0]) => Promise<void>,
) =>
  db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await work(tx)
  })

async function begin(db: Db, tables: Tables): Promise<void> {
  await asOperator(db, async (tx) => {
    await sql`truncate ${sql.join([...BACKED_UP, 'staff', 'staff_roles'].map((table) => sql.table(table)))} cascade`.execute(
      tx,
    )
    const streams = ['310000', '310115', '310117', 'city']
    await tx
      .insertInto('unit_counter')
      .values(streams.map((stream) => ({ stream })))
      .execute()
    await sql`update server_identity set epoch = ${tables.epoch}::uuid, recovering_until = null`.execute(tx)
    await tx
      .insertInto('city_notice')
      .values({ notice: JSON.stringify(tables.notice) })
      .execute()
    for (const { id, name, unit } of tables.staff.values()) {
      await tx.insertInto('staff').values({ id, username: id, name, unit, password_hash: '-' }).execute()
    }
    for (const person of tables.people.values()) {
      await tx.insertInto('person_file').values(rowOf(person)).execute()
      await publish(tx, [{ stream: person.unit, kind: 'person', record: person.id }], sql`select 1`)
    }
    await publish(tx, [{ stream: 'city', kind: 'city-notice', record: null }], sql`select 1`)
  })
  await enterRoles(db, tables)
}

const rowOf = (person: Tables['people'] extends Map<string, infer P> ? P : never) => ({
  id: person.id,
  unit: person.unit,
  identity_number: person.identityNumber,
  record: JSON.stringify(person),
  known_at: new Date(person.knownAt),
})

async function enterRoles(db: Db, tables: Tables): Promise<void> {
  const rows = [...tables.staff.values()].flatMap(({ id, roles }) =>
    roles.map((each) => ({ staff: id, valid_from: new Date(each.from), roles: [...each.roles] })),
  )
  await db
    .insertInto('staff_roles')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function repeatJob(db: Db, what: Committed, changes: readonly NumberedIn[]): Promise<void> {
  if (what.kind !== 'job') return
  const { person, notice, after } = what
  await db.transaction().execute(async (tx) => {
    if (person !== undefined) {
      const { id, ...columns } = rowOf(person)
      await tx.updateTable('person_file').set(columns).where('id', '=', id).execute()
    }
    if (notice !== undefined)
      await tx
        .updateTable('city_notice')
        .set({ notice: JSON.stringify(notice) })
        .execute()
    if (after !== undefined) {
      const { id, unit, version, state } = after
      const columns = { unit, version, state, record: JSON.stringify(after) }
      await tx.updateTable('application').set(columns).where('id', '=', id).execute()
    }
    const numbered = await publish<{ stream: string; number: number }>(
      tx,
      changes.map(({ stream, kind, record }) => ({ stream, kind, record })),
      sql`select stream, number from numbered`,
    )
    for (const { stream, number } of changes) {
      if (numbered.some((each) => each.stream === stream && each.number === number)) continue
      throw new HistoryFailure('SYNC-9 contiguous', `PostgreSQL numbers a job otherwise: ${stream} ${number}`)
    }
  })
}

async function restore(db: Db, tables: Tables, slot: Slot): Promise<void> {
  await asOperator(db, async (tx) => {
    await sql`truncate ${sql.join(BACKED_UP.map((table) => sql.table(table)))} cascade`.execute(tx)
    for (const table of BACKED_UP) {
      const columns = await ownColumns(tx, table)
      await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${copyName(table, slot)}`.execute(
        tx,
      )
    }
    const until = tables.recoveringUntil === null ? null : new Date(tables.recoveringUntil)
    await sql`update server_identity set epoch = ${tables.epoch}::uuid, recovering_until = ${until}`.execute(
      tx,
    )
  })
}

/** Those that the database does not compute from others, and would not take. */
async function ownColumns(db: Db | Tx, table: string) {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
  return sql.join(rows.map(({ name }) => sql.ref(name)))
}

/** The rows of PostgreSQL are what the history says they are. */
async function compare(db: Db, tables: Tables): Promise<void> {
  const applications = await db.selectFrom('application').select(['id', 'record']).execute()
  same(
    'applications',
    new Map(applications.map(({ id, record }) => [id, record])),
    mapOf(tables.applications, ({ record }) => record),
  )
  const log = await db.selectFrom('command_log').select(['id', 'outcome']).execute()
  same(
    'command log',
    new Map(log.map(({ id, outcome }) => [id, outcome])),
    mapOf(tables.log, ({ outcome }) => outcome),
  )
  const changes = await db.selectFrom('change').select(['stream', 'number', 'kind', 'record']).execute()
  const expected = [...tables.changes].flatMap(([stream, rows]) =>
    rows.map(({ change, kind, record }) => [`${stream} ${change}`, { kind, record }] as const),
  )
  same(
    'changes',
    new Map(changes.map(({ stream, number, kind, record }) => [`${stream} ${number}`, { kind, record }])),
    new Map(expected),
  )
  const events = await db.selectFrom('application_event').select('command').distinct().execute()
  const applied = [...tables.log.values()].filter(({ outcome }) => outcome.status === 'applied')
  same(
    'events',
    new Map(events.map(({ command }) => [command, true])),
    new Map(applied.map(({ id }) => [id, true])),
  )
}

const mapOf = <T, U>(rows: ReadonlyMap<string, T>, value: (row: T) => U): Map<string, U> =>
  new Map([...rows].map(([id, row]) => [id, value(row)]))

function same(what: string, got: ReadonlyMap<string, unknown>, expected: ReadonlyMap<string, unknown>): void {
  for (const key of new Set([...got.keys(), ...expected.keys()])) {
    if (isDeepStrictEqual(got.get(key), expected.get(key))) continue
    const detail = `${what} ${key}: ${text(got.get(key))} instead of ${text(expected.get(key))}`
    throw new HistoryFailure('PostgreSQL holds what the history says', detail, 'overwritten')
  }
}

const text = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 300)
