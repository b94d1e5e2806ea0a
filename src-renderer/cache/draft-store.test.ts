import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Draft, DraftStore } from './draft-store.ts'
import { carryOverOldCache, OLD_CACHE } from './old-cache.ts'
import { importKey, sealWith } from './packed/seal.ts'

const draft = (id: string, updatedAt: number, content: unknown = { name: '测试甲' }): Draft => ({
  id,
  desk: 'counter',
  parked: false,
  updatedAt,
  content,
})

describe('drafts', () => {
  let name = ''
  beforeEach(() => {
    name = crypto.randomUUID()
  })
  const open = async (key = 1): Promise<DraftStore> => {
    const imported = await importKey(new Uint8Array(32).fill(key))
    return new DraftStore(name, sealWith(imported), () => () => undefined)
  }
  const held = (store: DraftStore): Promise<Draft[]> =>
    new Promise((resolve, reject) => {
      const watching = store.watch('counter').subscribe({
        next: (drafts) => {
          queueMicrotask(() => {
            watching.unsubscribe()
          })
          resolve(drafts)
        },
        error: reject,
      })
    })

  it('come back oldest first, as they were typed', async () => {
    const store = await open()
    await store.save(draft('b', 2))
    await store.save(draft('a', 1))
    await store.save(draft('b', 3, { name: '测试乙' }))
    store.close()
    expect(await held(await open())).toEqual([draft('a', 1), draft('b', 3, { name: '测试乙' })])
  })

  it('lie sealed on disk', async () => {
    const store = await open()
    await store.save(draft('a', 1, { name: 'SECRET NAME' }))
    const raw = await new Dexie(name).open()
    const [row] = await raw.table<{ sealed: Uint8Array }>('drafts').toArray()
    raw.close()
    expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('SECRET')
    expect(JSON.stringify({ ...row, sealed: null })).not.toContain('SECRET')
  })

  it('of another device are left out, not in the way', async () => {
    await (await open(1)).save(draft('a', 1))
    expect(await held(await open(2))).toEqual([])
  })

  it('of the old cache are carried over, later ones kept, and the old cache is deleted', async () => {
    const old = new Dexie(OLD_CACHE)
    old.version(1).stores({ applications: 'id', drafts: 'id, desk' })
    await old.table('drafts').bulkAdd([draft('a', 1), draft('b', 2), { id: 'c' }])
    old.close()
    const store = await open()
    await store.save(draft('b', 9, { name: '后来填写' }))
    await carryOverOldCache(store)
    expect(await held(store)).toEqual([draft('a', 1), draft('b', 9, { name: '后来填写' })])
    expect(await Dexie.exists(OLD_CACHE)).toBe(false)
  })
})
