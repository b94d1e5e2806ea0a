// The feed: contiguous whatever happens at the same time, complete page by page, and only what is the unit's.

import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { testIdentity } from '../../src-server/demo/test-numbers.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeLine, type Cursor, MUNICIPAL_PATHS, START } from '#shared/contracts/municipal.ts'
import { accept, DOSSIER, PERSON } from '#shared/fixtures/applicants.ts'
import { publish } from '../../src-server/sync/publish.ts'
import { type Office, openOffice, personLike, PUDONG, SONGJIANG, type Workstation } from './office.ts'

let office: Office
let songjiang: Workstation
let pudong: Workstation

beforeAll(async () => {
  office = await openOffice()
  await office.enter(PERSON)
  songjiang = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  pudong = await office.workstation(await office.hire('pd-clerk', PUDONG, ['clerk']))
})
afterAll(() => office.drop())

type End = Extract<ChangeLine, { kind: 'end' }>
type Told = Exclude<ChangeLine, { kind: 'end' }>

const split = (lines: readonly ChangeLine[]): { told: Told[]; end: End } => {
  const end = lines.at(-1)
  if (end?.kind !== 'end') throw new Error('the page has no end')
  return { told: lines.filter((line) => line.kind !== 'end'), end }
}

async function pullAll(
  desk: Workstation,
  from: Cursor = START,
): Promise<{ told: Told[]; cursor: Cursor; pages: number }> {
  const told: Told[] = []
  let cursor = from
  for (let pages = 1; ; pages += 1) {
    const page = split(await desk.pull(cursor))
    told.push(...page.told)
    cursor = page.end.cursor
    if (!page.end.more) return { told, cursor, pages }
  }
}

const idOf = (line: Told): string =>
  line.kind === 'gone' ? line.id : line.kind === 'city-notice' ? 'notice' : line.record.id

describe('the feed', () => {
  it('begins with the people of the unit and the notice of the city, and ends with the cursor', async () => {
    const { told, end } = split(await songjiang.pull(START))
    expect(told).toMatchObject([
      { kind: 'person', change: 1, record: { id: PERSON.id } },
      { kind: 'city-notice', change: 1 },
    ])
    expect(end).toMatchObject({ cursor: { unit: 1, city: 1 }, more: false, reset: false })
    expect(split(await songjiang.pull(end.cursor)).told).toEqual([])
  })

  it('tells an application under the number that its outcome named, newest state once', async () => {
    const { cursor } = await pullAll(songjiang)
    const command = songjiang.seal(accept())
    const withdraw = songjiang.seal(
      { type: 'withdrawApplication', reason: '撤' },
      { target: command.target, basedOn: 1 },
    )
    const outcomes = await songjiang.push(command, withdraw)
    const last = outcomes.at(-1)
    expect(last?.status).toBe('applied')
    const { told } = await pullAll(songjiang, cursor)
    expect(told).toMatchObject([
      {
        kind: 'application',
        change: last?.status === 'applied' ? last.change : 0,
        record: { state: 'withdrawn', version: 2 },
      },
    ])
  })

  it('does not tell another unit anything about it', async () => {
    const { told } = await pullAll(pudong)
    expect(told.map(({ kind }) => kind)).toEqual(['city-notice'])
  })

  it('carries the file of a person of another unit once they were taken in here', async () => {
    const { cursor } = await pullAll(pudong)
    await pudong.push(pudong.seal(accept()), pudong.seal(accept()))
    const { told } = await pullAll(pudong, cursor)
    expect(told).toMatchObject([
      { kind: 'person', record: { id: PERSON.id, unit: SONGJIANG } },
      { kind: 'application' },
      { kind: 'application' },
    ])
  })

  it('SYNC-11 tells that a record is gone which left the unit', async () => {
    const { cursor } = await pullAll(songjiang)
    const mover = personLike({ unit: SONGJIANG, identityNumber: '310117199002039978' })
    await office.enter(mover)
    await office.enter({ ...mover, unit: PUDONG })
    await office.db
      .transaction()
      .execute((tx) => publish(tx, [{ stream: SONGJIANG, kind: 'person', record: mover.id }], sql`select 1`))
    expect((await pullAll(songjiang, cursor)).told).toMatchObject([
      { kind: 'gone', recordKind: 'person', id: mover.id },
    ])
  })

  it('SYNC-9b starts the workstation again where the epoch is another or the cursor is ahead of the server', async () => {
    const stale = { ...START, epoch: '00000000-0000-4000-8000-000000000000', unit: 1, city: 1 }
    const { end } = split(await songjiang.pull(stale))
    expect(end).toMatchObject({ reset: true, more: true, cursor: { unit: 0, city: 0 } })
    const ahead = { ...end.cursor, unit: 1_000_000 }
    expect(split(await songjiang.pull(ahead)).end).toMatchObject({ reset: true, cursor: end.cursor })
  })

  it('starts the workstation again where its cursor is of another unit', async () => {
    const { cursor } = await pullAll(pudong)
    expect(split(await songjiang.pull(cursor)).end).toMatchObject({
      reset: true,
      cursor: { of: SONGJIANG, unit: 0 },
    })
  })

  it('compresses when asked, and the lines are the same', async () => {
    const path = `${MUNICIPAL_PATHS.changes}?unit=0&city=0`
    const answer = await songjiang.request(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    const stream = answer.body?.pipeThrough(new DecompressionStream('gzip'))
    const plain = await (await songjiang.request(path)).text()
    expect(await new Response(stream).text()).toBe(plain)
  })

  it.each(['unit=-1', 'unit=1e3', 'city=x', 'epoch=today', 'unit=99999999999999999999'])(
    'refuses the cursor %s',
    async (query) => {
      const answer = await songjiang.request(`${MUNICIPAL_PATHS.changes}?${query}`)
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { error: { fault: 'invalidRequest' } },
      ])
    },
  )
})

describe('SYNC-9 no gap', () => {
  it('numbers are contiguous in the order of the commits, for a reader who polls while fast and slow writers commit', async () => {
    const from = (await pullAll(songjiang)).cursor
    const desks = await Promise.all(Array.from({ length: 5 }, () => office.workstation(songjiang.staff)))
    const dossier = (n: number) => ({
      ...DOSSIER,
      applicant: {
        ...DOSSIER.applicant,
        identityNumber: testIdentity(SONGJIANG, addDays(plainDate('1961-01-01'), n), 'male'),
      },
    })
    const writing = { now: true }
    const writers = desks.map(async (desk, index) => {
      for (let round = 0; round < 8; round += 1)
        await desk.push(desk.seal(accept(dossier(index * 100 + round))))
    })
    // Takes its numbers and dawdles before it commits: whoever reads meanwhile must not run past them.
    const slow = Array.from({ length: 5 }, () =>
      office.db.transaction().execute(async (tx) => {
        await publish(tx, [{ stream: SONGJIANG, kind: 'person', record: PERSON.id }], sql`select 1`)
        await sql`select pg_sleep(0.03)`.execute(tx)
      }),
    )
    const seen: number[] = []
    const applications = new Set<string>()
    let cursor = from
    const reader = (async () => {
      while (writing.now || cursor.unit < (await lastNumber())) {
        const page = split(await songjiang.pull(cursor))
        for (let n = cursor.unit + 1; n <= page.end.cursor.unit; n += 1) seen.push(n)
        page.told.filter(({ kind }) => kind === 'application').forEach((line) => applications.add(idOf(line)))
        cursor = page.end.cursor
        await pause(1)
      }
    })()
    await Promise.all([...writers, ...slow])
    writing.now = false
    await reader
    expect(cursor.unit - from.unit).toBe(5 * 8 + 5)
    expect(seen).toEqual(Array.from({ length: 5 * 8 + 5 }, (_, index) => from.unit + 1 + index))
    expect(applications.size).toBe(5 * 8)
  })

  it('pages of at most 500 join without gap or overlap while others write', async () => {
    const before = (await pullAll(songjiang)).cursor
    const files = Array.from({ length: 1200 }, (_, n) =>
      personLike({ unit: SONGJIANG, identityNumber: `paging ${n}` }),
    )
    await office.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('person_file')
        .values(
          files.map((file) => ({
            id: file.id,
            unit: file.unit,
            identity_number: file.identityNumber,
            record: JSON.stringify(file),
            known_at: new Date(file.knownAt),
          })),
        )
        .execute()
      await publish(
        tx,
        files.map(({ id }) => ({ stream: SONGJIANG, kind: 'person' as const, record: id })),
        sql`select 1`,
      )
    })
    const writer = (async () => {
      for (let n = 0; n < 10; n += 1) await songjiang.push(songjiang.seal(accept()))
    })()
    const { told, pages } = await pullAll(songjiang, before)
    await writer
    expect(pages).toBeGreaterThanOrEqual(3)
    const people = told.filter(({ kind }) => kind === 'person').map(idOf)
    expect(people).toHaveLength(1200)
    expect(new Set(people).size).toBe(1200)
  })
})

const lastNumber = async (): Promise<number> =>
  (
    await office.db
      .selectFrom('unit_counter')
      .where('stream', '=', SONGJIANG)
      .select('last')
      .executeTakeFirstOrThrow()
  ).last
