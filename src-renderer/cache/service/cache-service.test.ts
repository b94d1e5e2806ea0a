import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { START } from '#shared/contracts/municipal.ts'
import { CLERK, testId } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { lodgedApplication } from '../../testing/lodged-application.ts'
import { PackedCache } from '../packed/packed-cache.ts'
import { importKey } from '../packed/seal.ts'
import { cacheService } from './cache-service.ts'
import { QUESTIONS } from './questions.ts'

describe('the worker’s answers', () => {
  it('rows are those of the named applications that are held, with the sound of the name', async () => {
    const key = await importKey(new Uint8Array(32).fill(1))
    const cache = new PackedCache({
      ...{ name: crypto.randomUUID(), key, changed: () => undefined },
      timer: () => () => undefined,
      newLife: () => crypto.randomUUID(),
    })
    const records = [1, 2].map((n) => lodgedApplication({ id: testId(100 + n) }))
    const changes = records.map((record) => ({ kind: 'application' as const, change: 1, record }))
    const cursor = { epoch: testId(900), of: CLERK.unit, unit: 1, city: 0 }
    await cache.store({ changes, cursor, more: false, reset: false }, START)
    const answer = await cacheService(cache, () => instant(0)).answers.rows({
      ids: [testId(102), testId(555)],
    })
    const rows = QUESTIONS.rows.answer.parse(answer)
    expect(rows.map(({ id }) => id)).toEqual([testId(102)])
    expect(rows[0]?.sounds).toContain('csj')
    cache.close()
  })
})
