// A whole PostgreSQL database put back from a copy that is older than what workstations were told (SYNC-9b): nothing that
// one of them had confirmed is missing afterwards, because it is sent again from the journals.

import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { testIdentity } from '../../src-server/demo/test-numbers.ts'
import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/case/command.ts'
import { accept, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { type Db, openDatabase } from '../../src-server/db/database.ts'
import { createMunicipalApp } from '../../src-server/http/app.ts'
import { noteBackup, readBackupMarks } from '../../src-server/sync/postgres/backup-marks.ts'
import { beginNewLife } from '../../src-server/sync/postgres/new-life.ts'
import { type Desk, openDesk } from './desk.ts'
import { type Office, openOffice, PUDONG, SONGJIANG } from './office.ts'

let office: Office
let at: { app: Office['app'] }
const desks: Desk[] = []
const copies: string[] = []
let restored: Db | null = null

beforeAll(async () => {
  office = await openOffice()
  at = { app: office.app }
  await office.enter(PERSON)
  for (const [index, unit] of [SONGJIANG, SONGJIANG, PUDONG].entries()) {
    desks.push(await openDesk(at, await office.hire(`clerk-${index}`, unit, ['clerk'])))
  }
})
afterAll(async () => {
  await restored?.destroy()
  for (const desk of desks) await desk.close()
  for (const name of copies) await administer((client) => client.query(`drop database ${name} with (force)`))
  await office.drop()
})

async function administer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(office.url), { pathname: '/postgres' }).href,
  })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1)

/** A copy of the whole database as of this moment. */
async function backUp(mark: string): Promise<string> {
  const [source, name] = [nameOf(office.url), `${nameOf(office.url)}_${mark}`]
  await administer(async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [source])
    await client.query(`create database ${name} template ${source}`)
  })
  copies.push(name)
  return name
}

function serveFrom(name: string): Db {
  const db = openDatabase(Object.assign(new URL(office.url), { pathname: `/${name}` }).href)
  at.app = createMunicipalApp({ db, clock: () => instant(MORNING + 60_000), log: () => undefined })
  return db
}

/** Every desk until nobody has anything left to send. */
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const reports = []
    for (const desk of desks) reports.push(await desk.round())
    if (reports.every((report) => report.ok && report.value.unsent === 0)) return
  }
  throw new Error('the queues do not drain')
}

const lodging = (n: number) =>
  accept({
    ...DOSSIER,
    applicant: {
      ...DOSSIER.applicant,
      identityNumber: testIdentity(SONGJIANG, addDays(plainDate('1961-01-01'), n), 'male'),
    },
  })

/** Every desk lodges; a colleague of the same unit withdraws one of them. */
async function workFor(day: number): Promise<Command[]> {
  const done: Command[] = []
  for (const [index, desk] of desks.entries()) {
    for (let n = 0; n < 3; n += 1) done.push(await desk.act(lodging(day * 100 + index * 10 + n)))
  }
  await settle()
  const [first] = done
  const colleague = desks[1]
  if (first === undefined || colleague === undefined) throw new Error('nobody works here')
  const withdrawal = { type: 'withdrawApplication' as const, reason: '本人要求' }
  done.push(await colleague.act(withdrawal, { target: first.target, basedOn: 1 }))
  await settle()
  return done
}

const recordsOf = async (db: Db): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    (await db.selectFrom('application').select(['id', 'record']).execute()).map(({ id, record }) => [
      id,
      record,
    ]),
  )

const logged = async (db: Db, commands: readonly Command[]): Promise<string[]> =>
  (
    await db
      .selectFrom('command_log')
      .where(
        'id',
        'in',
        commands.map(({ id }) => id),
      )
      .select(['id', 'status'])
      .execute()
  ).map(({ status }) => status)

describe('SYNC-9b a restore from an older backup', () => {
  it('loses nothing that a workstation had confirmed, and applies nothing twice', async () => {
    const done = await workFor(1)
    const older = await backUp('older')
    done.push(...(await workFor(2)))
    const marks = await readBackupMarks(office.db)
    expect(await noteBackup(office.db, marks)).toBe(true)
    done.push(...(await workFor(3)))
    const before = await recordsOf(office.db)
    expect(before.size).toBe(27)

    restored = serveFrom(older)
    await beginNewLife(restored, instant(MORNING + 3_600_000))
    expect((await recordsOf(restored)).size).toBe(9)
    await settle()

    expect(await logged(restored, done)).toEqual(done.map(() => 'applied'))
    const after = await recordsOf(restored)
    expect([...before.keys()].filter((id) => !isDeepStrictEqual(before.get(id), after.get(id)))).toEqual([])
    expect(after.size).toBe(before.size)
    // What came last from one desk has to reach the others, too.
    for (const desk of desks) await desk.round()
    for (const desk of desks) {
      expect(desk.journal.unsettled()).toEqual([])
      for (const [id, record] of desk.cache.applications) expect(record).toEqual(after.get(id))
    }
  })

  it('does not take a backup of the life before for one of this life', async () => {
    const marks = await readBackupMarks(office.db)
    expect(restored !== null && (await noteBackup(restored, marks))).toBe(false)
  })
})

describe('what a backup covers', () => {
  it('is told with the changes and with the outcomes, and never more than there is', async () => {
    const db = restored
    if (db === null) throw new Error('nothing was restored')
    const { epoch, streams } = await readBackupMarks(db)
    const inFlight = Object.fromEntries(
      Object.entries(streams).map(([stream, last]) => [stream, last + 1000]),
    )
    expect(await noteBackup(db, { epoch, streams: inFlight })).toBe(true)
    const rows = await db.selectFrom('unit_counter').select(['stream', 'durable']).execute()
    expect(Object.fromEntries(rows.map(({ stream, durable }) => [stream, durable]))).toEqual(streams)
  })
})
