import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { START } from '#shared/contracts/municipal.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { accept, CLERK, PERSON, sealed, testId } from '#shared/fixtures/applicants.ts'
import { shanghaiMoment } from '#shared/kernel/instant.ts'
import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { personIn } from '#shared/sync/screen.ts'
import { CacheTables } from './cache-tables.ts'
import { KEPT_DAYS } from './looked-up.ts'
import { PackedCache } from './packed-cache.ts'
import { importKey } from './seal.ts'

const LOOKED = plainDate('2026-11-02')
const noon = (days: number) => shanghaiMoment(addDays(LOOKED, days), 12, 0)
const guest = (n: number): PersonFile => ({
  ...PERSON,
  id: testId(700 + n),
  name: `来访者${String(n)}`,
  identityNumber: `31011719900203${String(n).padStart(4, '0')}`,
})

describe('SYNC-18 the file of somebody outside the working set', () => {
  let name = ''
  let key: CryptoKey
  beforeEach(async () => {
    name = crypto.randomUUID()
    key = await importKey(new Uint8Array(32).fill(1))
  })
  const open = () =>
    new PackedCache({ name, key, timer: () => () => undefined, newLife: () => crypto.randomUUID() })
  const held = async (cache: PackedCache): Promise<string[]> => {
    await cache.cursor()
    return [...(cache.memory?.catalogue.people.values() ?? [])].map((row) => row.name).sort()
  }
  const sealedOnDisk = async (): Promise<number> => {
    const tables = new CacheTables(name, 'strict')
    const pages = await tables.rows.toArray()
    tables.close()
    return pages.reduce((sum, { count }) => sum + count, 0)
  }

  it('is kept for thirty days from the last look, and then gone from memory and disk', async () => {
    const cache = open()
    await cache.keepPerson(guest(1), noon(0))
    await cache.keepPerson(guest(2), noon(0))
    await cache.keepPerson(guest(2), noon(1))
    expect(await sealedOnDisk()).toBe(2)
    await cache.purge(noon(KEPT_DAYS))
    expect(await held(cache)).toEqual(['来访者1', '来访者2'])
    cache.close()
    const again = open()
    await again.purge(noon(KEPT_DAYS + 1))
    expect(await held(again)).toEqual(['来访者2'])
    expect(await sealedOnDisk()).toBe(1)
    await again.purge(noon(KEPT_DAYS + 2))
    expect(await held(again)).toEqual([])
    expect(await sealedOnDisk()).toBe(0)
    again.close()
    expect(await held(open())).toEqual([])
  })

  it('takes nobody along who lies on the same page', async () => {
    const cache = open()
    for (let n = 0; n < 20; n += 1) await cache.keepPerson(guest(n), noon(n === 3 ? 0 : 9))
    while (await cache.fold());
    await cache.purge(noon(KEPT_DAYS + 1))
    expect(await held(cache)).toHaveLength(19)
    expect(await sealedOnDisk()).toBe(19)
    const { people } = await cache.around({ targets: [], identityNumbers: [guest(4).identityNumber] })
    expect(people).toEqual([guest(4)])
  })

  it('stays with whoever has joined the working set meanwhile', async () => {
    const cache = open()
    await cache.keepPerson(guest(1), noon(0))
    const cursor = { epoch: testId(900), of: CLERK.unit, unit: 1, city: 0 }
    const changes = [{ kind: 'person' as const, change: 1, record: guest(1) }]
    await cache.store({ changes, cursor, more: false, reset: false }, START)
    await cache.keepPerson(guest(1), noon(2))
    await cache.purge(noon(KEPT_DAYS + 9))
    expect(await held(cache)).toEqual(['来访者1'])
  })

  it('stays while an act on the person has not been settled', async () => {
    const cache = open()
    const act = accept()
    const identityNumber = personIn(null, act) ?? ''
    await cache.keepPerson({ ...guest(1), identityNumber }, noon(0))
    await cache.show([{ command: sealed(act), outcome: null }])
    await cache.purge(noon(KEPT_DAYS + 1))
    expect(await held(cache)).toEqual(['来访者1'])
  })
})
