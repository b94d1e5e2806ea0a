import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { type Cursor, START } from '#shared/contracts/municipal.ts'
import type { CopyPlace } from '#shared/contracts/snapshot.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { Disposition } from '#shared/domain/disposition/disposition.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { accept, CLERK, PERSON, sealed, testId } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import type { ChangePage } from '#shared/sync/ports.ts'
import { lodgedApplication } from '../../testing/lodged-application.ts'
import { cacheService } from '../service/cache-service.ts'
import { QUESTIONS } from '../service/questions.ts'
import { CacheTables } from './cache-tables.ts'
import { PackedCache } from './packed-cache.ts'
import { importKey } from './seal.ts'

const EPOCH = testId(900)
const at = (unit: number): Cursor => ({ epoch: EPOCH, of: CLERK.unit, unit, city: 0 })
const page = (changes: ChangePage['changes'], unit: number): ChangePage => ({
  changes,
  cursor: at(unit),
  more: false,
  reset: false,
})
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const DECEMBER = Date.UTC(2025, 11, 5)
const JANUARY = Date.UTC(2026, 0, 5)
const bytesOf = (n: number): Uint8Array => Uint8Array.from({ length: 10 }, (_, k) => (n >> (k % 3)) + k * n)
const idIn = (month: number, n: number): string => uuidV7(instant(month + n * 1000), bytesOf(n))

const application = (n: number, month = JANUARY, version = 1): Application =>
  lodgedApplication({
    id: idIn(month, n),
    version,
    applicant: {
      ...lodgedApplication().applicant,
      name: `申请人${String(n)}`,
      identityNumber: `31011719900203${String(n).padStart(4, '0')}`,
    },
  })
const line = (record: Application, change = 1) => ({ kind: 'application' as const, change, record })
const person = (record: PersonFile = PERSON) => ({ kind: 'person' as const, change: 1, record })

describe('the packed cache', () => {
  let name = ''
  let key: CryptoKey
  beforeEach(async () => {
    name = crypto.randomUUID()
    key = await importKey(new Uint8Array(32).fill(1))
  })
  const open = (with_ = key, changed: (targets: readonly string[] | null) => void = () => undefined) =>
    new PackedCache({
      ...{ name, key: with_, changed },
      timer: () => () => undefined,
      newLife: () => crypto.randomUUID(),
    })
  const around = (cache: PackedCache, ...targets: string[]) => cache.around({ targets, identityNumbers: [] })
  const whole = async (cache: PackedCache): Promise<string[]> => {
    await cache.cursor()
    return [...(cache.memory?.catalogue.applications.values() ?? [])]
      .map(({ id, version }) => `${id} v${String(version)}`)
      .sort()
  }

  it('is the same after it was closed and opened again', async () => {
    const before = open()
    const command = sealed(accept())
    const records = [application(1), application(2), application(1, DECEMBER)]
    await before.store(page([...records.map((each) => line(each)), person()], 3), START)
    await before.show([{ command, outcome: null }])
    const seen = await whole(before)
    before.close()
    const after = open()
    expect(await whole(after)).toEqual(seen)
    expect(await after.cursor()).toEqual(at(3))
    expect(await after.shown()).toEqual([{ command, outcome: null }])
    expect(await around(after, records[1]?.id ?? '')).toMatchObject({ applications: [records[1]] })
  })

  it('SYNC-5 keeps what a person decided about an act, and whether the server has it, after it was closed', async () => {
    const command = sealed(accept())
    const fault = { fault: 'roleMissing' } as const
    const refused: JournalEntry = {
      command,
      outcome: { command: command.id, replayed: false, status: 'refused', fault, current: null },
    }
    const disposition: Disposition = {
      ...{ command: command.id, choice: 'handed-over', remark: '请核实' },
      ...{ by: CLERK.id, byName: CLERK.name, at: command.at },
    }
    const told: unknown[] = []
    const before = open(key, (targets) => told.push(targets))
    await before.show([refused])
    await before.show([{ ...refused, disposition, delivered: false }])
    const soFar = told.length
    await before.show([{ ...refused, disposition, delivered: false }])
    expect(told).toHaveLength(soFar)
    expect(await before.shown()).toEqual([{ ...refused, disposition, delivered: false }])
    await before.show([{ ...refused, disposition, delivered: true }])
    // A window that does not know the decision yet changes nothing.
    await before.show([refused])
    before.close()
    const after = open()
    expect(await after.shown()).toEqual([{ ...refused, disposition, delivered: true }])
    const answered = await cacheService(after, () => instant(0)).answers.shown({})
    expect(QUESTIONS.shown.answer.parse(answered)).toEqual(await after.shown())
  })

  it('puts records of one kind and month on a page, at most 500', async () => {
    const cache = open()
    const january = Array.from({ length: 620 }, (_, n) => line(application(n)))
    await cache.store(page([...january, line(application(1, DECEMBER)), person()], 3), START)
    const pages = [...(cache.memory?.catalogue.pages.values() ?? [])]
    expect(pages.map(({ kind, month, count }) => `${kind} ${month} ${String(count)}`)).toEqual([
      'application 2025-12 1',
      'application 2026-01 500',
      'application 2026-01 120',
      'person 1970-01 1',
    ])
  })

  it('keeps no name, number or phone in clear on disk', async () => {
    const cache = open()
    await cache.store(page([line(application(7)), person()], 3), START)
    await cache.show([{ command: sealed(accept()), outcome: null }])
    const tables = new CacheTables(name, 'strict')
    const rows = (await Promise.all(tables.everything().map((table) => table.toArray()))).flat()
    const kept = rows.map((row) =>
      JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? latin(value) : value)),
    )
    tables.close()
    expect(kept.length).toBeGreaterThan(5)
    for (const secret of ['申请人7', '测试甲', '310117199002030007', PERSON.identityNumber, '10000000001']) {
      expect(kept.join('\n')).not.toContain(secret)
      expect(kept.join('\n')).not.toContain(latin(new TextEncoder().encode(secret)))
    }
  })

  it('the newest copy of a record wins, before and after the pages are read anew', async () => {
    const cache = open()
    await cache.store(page([line(application(1))], 1), START)
    await cache.store(page([line(application(1, JANUARY, 2))], 2), at(1))
    const expected = [`${idIn(JANUARY, 1)} v2`]
    expect(await whole(cache)).toEqual(expected)
    cache.close()
    expect(await whole(open())).toEqual(expected)
  })

  it('SYNC-11 what has left stays away after a restart, and comes back when it is told again', async () => {
    const cache = open()
    const { id } = application(1)
    const gone = { kind: 'gone' as const, change: 2, recordKind: 'application' as const, id, reason: '迁出' }
    await cache.store(page([line(application(1))], 1), START)
    await cache.store(page([gone], 2), at(1))
    cache.close()
    const again = open()
    expect(await whole(again)).toEqual([])
    await again.store(page([line(application(1, JANUARY, 3), 3)], 3), at(2))
    again.close()
    expect(await whole(open())).toEqual([`${id} v3`])
  })

  it('folds small pages together and changes nothing by it', async () => {
    const cache = open()
    for (let n = 0; n < 20; n += 1) {
      const changes = [line(application(n)), line(application(n % 5, JANUARY, n + 2))]
      await cache.store(page(changes, n + 1), n === 0 ? START : at(n))
    }
    const before = await whole(cache)
    expect(cache.memory?.catalogue.pages.size).toBe(20)
    let folds = 0
    while (await cache.fold()) folds += 1
    expect(folds).toBe(1)
    expect(cache.memory?.catalogue.pages.size).toBe(1)
    expect(await whole(cache)).toEqual(before)
    cache.close()
    const again = open()
    expect(await whole(again)).toEqual(before)
    expect(await around(again, idIn(JANUARY, 7))).toMatchObject({ applications: [application(7)] })
  })

  describe('SYNC-10 the first copy', () => {
    const place = (after: string, copied: number): CopyPlace => ({ pin: at(9), after, copied, expected: 3 })
    const copied = (...records: Application[]) => ({ kind: 'application' as const, records })

    it('goes on behind the last page that was stored, and ends at the pin', async () => {
      const cache = open()
      await cache.storeCopied(copied(application(1)), place('a', 1), null)
      cache.close()
      const again = open()
      expect(await again.copyPlace()).toEqual(place('a', 1))
      await again.storeCopied(copied(application(2)), place('b', 2), place('a', 1))
      await again.endCopy(place('b', 2))
      expect(await again.cursor()).toEqual(at(9))
      expect(await again.copyPlace()).toBeNull()
      expect(await whole(again)).toHaveLength(2)
    })

    it('keeps the bytes of a page as they came, cut where a month ends, and opens every record of it', async () => {
      const records = [application(1, DECEMBER), application(2, DECEMBER), application(3), application(4)]
      const json = new TextEncoder().encode(JSON.stringify(records))
      const cache = open()
      await cache.storeCopied(copied(...records), place('a', 4), null, json)
      expect(cache.memory?.catalogue.pages.size).toBe(2)
      cache.close()
      const again = open()
      for (const record of records) {
        expect(await around(again, record.id)).toMatchObject({ applications: [record] })
      }
    })

    it('leaves out a page that does not follow the last one', async () => {
      const cache = open()
      await cache.storeCopied(copied(application(1)), place('a', 1), null)
      await cache.storeCopied(copied(application(3)), place('c', 3), place('b', 2))
      expect(await cache.copyPlace()).toEqual(place('a', 1))
      await cache.endCopy(place('c', 3))
      expect(await cache.cursor()).toEqual(START)
    })

    it('wiped underneath in the middle, stores nothing more, and begins at the start', async () => {
      const cache = open()
      expect(await cache.storeCopied(copied(application(1)), place('a', 1), null)).toBe(true)
      await Dexie.delete(name)
      expect(await cache.storeCopied(copied(application(2)), place('b', 2), place('a', 1))).toBe(false)
      expect(await cache.copyPlace()).toBeNull()
      expect(await whole(cache)).toEqual([])
    })

    it('begun anew, forgets what was copied before, and no act', async () => {
      const cache = open()
      const command = sealed(accept())
      await cache.show([{ command, outcome: null }])
      await cache.storeCopied(copied(application(1)), place('a', 1), null)
      await cache.storeCopied(copied(application(2)), place('a', 1), null)
      expect(await whole(cache)).toEqual([`${application(2).id} v1`])
      expect(await cache.shown()).toHaveLength(1)
      cache.close()
      expect(await open().shown()).toHaveLength(1)
    })
  })

  describe('SYNC-2 what happens underneath', () => {
    it('a wiped database is noticed at the next call and begins at the start', async () => {
      const cache = open()
      await cache.store(page([line(application(1))], 1), START)
      await Dexie.delete(name)
      expect(await cache.cursor()).toEqual(START)
      expect(await whole(cache)).toEqual([])
      await cache.store(page([line(application(2))], 1), START)
      expect(await whole(cache)).toHaveLength(1)
    })

    it.each(['rows', 'records', 'shown'] as const)(
      'a flipped bit in %s is noticed, and the cache begins anew',
      async (piece) => {
        const cache = open()
        await cache.store(page([line(application(1))], 1), START)
        await cache.show([{ command: sealed(accept()), outcome: null }])
        cache.close()
        const tables = new CacheTables(name, 'strict')
        await tables
          .table<{ sealed: Uint8Array }>(piece)
          .toCollection()
          .modify((row) => {
            row.sealed[20] = (row.sealed[20] ?? 0) ^ 4
          })
        tables.close()
        const again = open()
        const read = async () => {
          await again.cursor()
          return around(again, application(1).id)
        }
        await expect(read()).rejects.toMatchObject({ fault: { fault: 'cacheRebuilt' } })
        expect(await again.cursor()).toEqual(START)
        expect(await whole(again)).toEqual([])
      },
    )

    it('a page cannot stand in another page’s place', async () => {
      const cache = open()
      await cache.store(page([line(application(1))], 1), START)
      await cache.store(page([line(application(2))], 2), at(1))
      cache.close()
      const tables = new CacheTables(name, 'strict')
      const first = await tables.rows.get(1)
      await tables.rows.update(2, { sealed: first?.sealed ?? new Uint8Array() })
      tables.close()
      await expect(open().cursor()).rejects.toMatchObject({ fault: { fault: 'cacheRebuilt' } })
    })

    it('another device’s key opens nothing', async () => {
      const cache = open()
      await cache.store(page([line(application(1))], 1), START)
      cache.close()
      const other = open(await importKey(new Uint8Array(32).fill(2)))
      await expect(other.cursor()).rejects.toMatchObject({ fault: { fault: 'cacheRebuilt' } })
    })
  })
})
