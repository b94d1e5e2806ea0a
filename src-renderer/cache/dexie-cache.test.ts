import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { START } from '#shared/contracts/municipal.ts'
import { accept, CLERK, NOTICE, PERSON, sealed, testId } from '#shared/fixtures/applicants.ts'
import type { CachePort, ChangePage } from '#shared/sync/ports.ts'
import { CacheDatabase } from './database.ts'
import { dexieCache } from './dexie-cache.ts'

const EPOCH = testId(900)
const page = (change: Partial<ChangePage>): ChangePage => ({
  changes: [],
  cursor: { epoch: EPOCH, of: CLERK.unit, unit: 1, city: 1 },
  more: false,
  reset: false,
  ...change,
})

const shownIds = async (cache: CachePort): Promise<string[]> =>
  (await cache.shown()).map(({ command }) => command.id)

describe('the cache on Dexie', () => {
  let database: CacheDatabase
  let next = 0

  beforeEach(() => {
    next += 1
    database = new CacheDatabase(`test-${String(next)}`)
  })

  it('begins at the start and remembers how far it has read', async () => {
    const cache = dexieCache(database)
    expect(await cache.cursor()).toEqual(START)
    await cache.store(page({}), await cache.cursor())
    expect(await cache.cursor()).toEqual({ epoch: EPOCH, of: CLERK.unit, unit: 1, city: 1 })
  })

  it('SYNC-2b stores records, cursor and absorbed commands together or not at all', async () => {
    const cache = dexieCache(database)
    const command = sealed(accept())
    await cache.show([{ command, outcome: null }])
    database.people.hook('creating', () => {
      throw new Error('the disk gives out')
    })
    const person = { kind: 'person' as const, change: 1, record: PERSON }
    await expect(cache.store(page({ changes: [person] }), await cache.cursor())).rejects.toThrow()
    expect(await cache.cursor()).toEqual(START)
    expect(await shownIds(cache)).toEqual([command.id])
    expect(await database.people.count()).toBe(0)
  })

  it('keeps the city’s last notice when a page brings none', async () => {
    const cache = dexieCache(database)
    await cache.store(
      page({ changes: [{ kind: 'city-notice', change: 1, record: NOTICE }] }),
      await cache.cursor(),
    )
    await cache.store(page({}), await cache.cursor())
    expect((await database.position.get('position'))?.notice).toEqual(NOTICE)
  })

  it('SYNC-11 removes a record that has left the unit', async () => {
    const cache = dexieCache(database)
    await cache.store(
      page({ changes: [{ kind: 'person', change: 1, record: PERSON }] }),
      await cache.cursor(),
    )
    const gone = {
      kind: 'gone' as const,
      change: 2,
      recordKind: 'person' as const,
      id: PERSON.id,
      reason: '迁出',
    }
    await cache.store(page({ changes: [gone] }), await cache.cursor())
    expect(await database.people.count()).toBe(0)
  })

  it('SYNC-9b drops its records when the server’s epoch has changed, and keeps unsent commands', async () => {
    const cache = dexieCache(database)
    const command = sealed(accept())
    await cache.show([{ command, outcome: null }])
    await cache.store(
      page({ changes: [{ kind: 'person', change: 1, record: PERSON }] }),
      await cache.cursor(),
    )
    await cache.store(page({ reset: true }), await cache.cursor())
    expect(await database.people.count()).toBe(0)
    expect(await shownIds(cache)).toEqual([command.id])
  })
})
