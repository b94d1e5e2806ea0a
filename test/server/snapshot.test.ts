// The first copy on a real PostgreSQL: it joins its changes without gap or overlap while others write, goes on at any
// page, and brings only what is the unit's.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeLine, type Cursor, MUNICIPAL_PATHS, START } from '#shared/contracts/municipal.ts'
import { type CopiedRecords, copiedRecordsSchema, snapshotLineSchema } from '#shared/contracts/snapshot.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { accept, DOSSIER, PERSON } from '#shared/fixtures/applicants.ts'
import { publish } from '../../src-server/sync/publish.ts'
import { createRandom, type Random } from '../simulation/sim/random.ts'
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

interface Begun {
  readonly pin: Cursor
  readonly after: string
}

interface Copy {
  readonly pin: Cursor
  readonly expected: number
  readonly pages: readonly { readonly after: string; readonly records: CopiedRecords }[]
  readonly complete: boolean
}

const addressOf = (begun: Begun | null): string => {
  if (begun === null) return MUNICIPAL_PATHS.snapshot
  const { epoch, of, unit, city } = begun.pin
  const query = {
    epoch: epoch ?? '',
    of: of ?? '',
    unit: String(unit),
    city: String(city),
    after: begun.after,
  }
  return `${MUNICIPAL_PATHS.snapshot}?${new URLSearchParams(query)}`
}

/** Reads as many pages as wanted, then breaks the connection off. */
async function copy(desk: Workstation, begun: Begun | null, most = 1e9): Promise<Copy> {
  const answer = await desk.request(addressOf(begun))
  expect(answer.status).toBe(200)
  const pages: { after: string; records: CopiedRecords }[] = []
  let start: { pin: Cursor; expected: number } | null = null
  let complete = false
  const lines = linesOf(answer.body ?? new ReadableStream())
  for await (const line of lines) {
    const told = snapshotLineSchema.parse(JSON.parse(line))
    if (told.line === 'start') start = told
    if (told.line === 'complete') complete = true
    if (told.line !== 'page') continue
    const next = await lines.next()
    const text = next.done === true ? '' : next.value
    expect(createHash('sha256').update(text).digest('hex')).toBe(told.checksum)
    const content: unknown = JSON.parse(text)
    const records = copiedRecordsSchema.parse({ kind: told.kind, records: content })
    expect(records.records).toHaveLength(told.rows)
    pages.push({ after: told.after, records })
    if (pages.length === most) break
  }
  if (start === null) throw new Error('the copy has no start')
  return { ...start, pages, complete }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  expect(rest).toBe('')
}

/** What a workstation would hold: by kind and id, the JSON of the record. */
type Held = Map<string, string>

function keep(held: Held, { kind, records }: CopiedRecords): void {
  if (kind === 'city-notice') held.set('notice', JSON.stringify(records[0]))
  else for (const record of records) held.set(`${kind} ${record.id}`, JSON.stringify(record))
}

async function followUp(desk: Workstation, held: Held, pin: Cursor): Promise<void> {
  for (let cursor = pin; ; ) {
    const lines: ChangeLine[] = await desk.pull(cursor)
    const end = lines.at(-1)
    if (end?.kind !== 'end') throw new Error('the page has no end')
    expect(end.reset).toBe(false)
    for (const line of lines) {
      if (line.kind === 'gone') held.delete(`${line.recordKind} ${line.id}`)
      else if (line.kind === 'city-notice') held.set('notice', JSON.stringify(line.record))
      else if (line.kind !== 'end') held.set(`${line.kind} ${line.record.id}`, JSON.stringify(line.record))
    }
    cursor = end.cursor
    if (!end.more) return
  }
}

/** The whole feed from its first change: what the unit's tables hold, by another way. */
async function fromTheFeed(desk: Workstation): Promise<Held> {
  const held: Held = new Map()
  await followUp(desk, held, START)
  return held
}

const people = (count: number, unit: string, mark: string) =>
  Array.from({ length: count }, (_, n) => personLike({ unit, identityNumber: `${mark} ${n}` }))

async function enterAll(files: readonly ReturnType<typeof personLike>[]): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    const rows = files.map((file) => ({
      id: file.id,
      unit: file.unit,
      identity_number: file.identityNumber,
      record: JSON.stringify(file),
      known_at: new Date(file.knownAt),
    }))
    await tx.insertInto('person_file').values(rows).execute()
    const changes = files.map(({ id, unit }) => ({ stream: unit, kind: 'person' as const, record: id }))
    await publish(tx, changes, sql`select 1`)
  })
}

describe('SYNC-10 the first copy', () => {
  it('SYNC-13 brings the unit’s records in pages, says how many to expect, and the changes go on where it was pinned', async () => {
    await enterAll(people(1100, SONGJIANG, 'copied'))
    const { pin, pages, expected, complete } = await copy(songjiang, null)
    expect(complete).toBe(true)
    expect(pages.map(({ records }) => [records.kind, records.records.length])).toEqual([
      ['city-notice', 1],
      ['person', 500],
      ['person', 500],
      ['person', 101],
    ])
    expect(expected).toBe(1102)
    const held: Held = new Map()
    for (const { records } of pages) keep(held, records)
    await followUp(songjiang, held, pin)
    expect(held).toEqual(await fromTheFeed(songjiang))
  })

  it('brings another unit nothing of it, but the files of people whom that unit took in', async () => {
    expect((await copy(pudong, null)).pages.map(({ records }) => records.kind)).toEqual(['city-notice'])
    await pudong.push(pudong.seal(accept()))
    const { pages, expected } = await copy(pudong, null)
    expect(pages.map(({ records }) => [records.kind, records.records.length])).toEqual([
      ['city-notice', 1],
      ['person', 1],
      ['application', 1],
    ])
    expect(expected).toBe(3)
  })

  it('goes on behind any page, and begins again for another unit, another life of the server or a pin that is ahead', async () => {
    const whole = await copy(songjiang, null)
    for (const [index, { after }] of whole.pages.entries()) {
      const rest = await copy(songjiang, { pin: whole.pin, after })
      expect(rest.pin).toEqual(whole.pin)
      expect(rest.pages).toEqual(whole.pages.slice(index + 1))
    }
    const after = whole.pages.at(-1)?.after ?? ''
    for (const pin of [
      { ...whole.pin, of: PUDONG },
      { ...whole.pin, epoch: '00000000-0000-4000-8000-000000000000' },
      { ...whole.pin, unit: whole.pin.unit + 1 },
    ]) {
      const again = await copy(songjiang, { pin, after })
      expect(again.pin).toEqual(whole.pin)
      expect(again.pages).toHaveLength(whole.pages.length)
    }
  })

  it.each(['after=nonsense', 'after=person:1', 'unit=-1'])('refuses %s', async (query) => {
    expect((await songjiang.request(`${MUNICIPAL_PATHS.snapshot}?${query}`)).status).toBe(400)
  })

  it.each([1, 2, 3])(
    'seed %i: taken during heavy writing and broken off at any page it equals the table once its changes have followed',
    async (seed) => {
      const random = createRandom(seed)
      await enterAll(people(700, SONGJIANG, `seed ${seed}`))
      const desks = await Promise.all(Array.from({ length: 4 }, () => office.workstation(songjiang.staff)))
      const writing = { now: true }
      const writers = desks.map(async (desk, index) => {
        const own = random.fork(`writer ${index}`)
        const targets: string[] = []
        for (let round = 0; writing.now || round < 10; round += 1) {
          const identityNumber = `seed ${seed} writer ${index} round ${round}`
          const dossier = { ...DOSSIER, applicant: { ...DOSSIER.applicant, identityNumber } }
          const lodging = desk.seal(accept(dossier))
          targets.push(lodging.target)
          const withdrawn = own.chance(0.5) ? [own.pick(targets)] : []
          const withdrawal = withdrawn.map((target) =>
            desk.seal({ type: 'withdrawApplication', reason: '撤' }, { target, basedOn: 1 }),
          )
          await desk.push(lodging, ...withdrawal)
        }
      })
      const mover = (async () => {
        const own = random.fork('mover')
        while (writing.now)
          await move(own.chance(0.5) ? [SONGJIANG, PUDONG] : [PUDONG, SONGJIANG], own.next())
      })()

      const held: Held = new Map()
      const place: { begun: Begun | null } = { begun: null }
      for (let complete = false; !complete; ) {
        const part: Copy = await copy(songjiang, place.begun, random.between(1, 3))
        for (const { records } of part.pages) {
          keep(held, records)
          // Somebody who has been copied already changes: only a change after the pin can bring that.
          if (records.kind === 'person') await changeOne(records.records, random)
        }
        complete = part.complete
        place.begun = { pin: part.pin, after: part.pages.at(-1)?.after ?? place.begun?.after ?? '' }
      }
      writing.now = false
      await Promise.all([...writers, mover])
      const written = held.size
      await followUp(songjiang, held, place.begun?.pin ?? START)
      expect(held).toEqual(await fromTheFeed(songjiang))
      expect(held.size).toBeGreaterThan(written - 50)
      expect([...held.keys()].filter((key) => key.startsWith('application')).sort()).toEqual(
        await inTheTable(),
      )
    },
    30_000,
  )
})

async function changeOne(files: readonly PersonFile[], random: Random): Promise<void> {
  const { id } = random.pick(files)
  await office.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ unit: string }>`
      update person_file set record = jsonb_set(record, '{knownAt}', to_jsonb((record->>'knownAt')::bigint + 1))
      where id = ${id} returning unit`.execute(tx)
    const changes = rows.map(({ unit }) => ({ stream: unit, kind: 'person' as const, record: id }))
    await publish(tx, changes, sql`select 1`)
  })
}

/** Somebody moves between two units: one stream tells that they are gone, the other brings them. */
async function move([from, to]: readonly [string, string], at: number): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from person_file where unit = ${from} order by id offset floor(${at}::float8 *
        (select count(*) from person_file where unit = ${from})) limit 1`.execute(tx)
    const [row] = rows
    if (row === undefined) return
    await sql`update person_file set unit = ${to}, record = jsonb_set(record, '{unit}', to_jsonb(${to}::text))
      where id = ${row.id}`.execute(tx)
    const changes = [from, to].map((stream) => ({ stream, kind: 'person' as const, record: row.id }))
    await publish(tx, changes, sql`select 1`)
  })
}

const inTheTable = async (): Promise<string[]> =>
  (await office.db.selectFrom('application').where('unit', '=', SONGJIANG).select('id').execute())
    .map(({ id }) => `application ${id}`)
    .sort()
