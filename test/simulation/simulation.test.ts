// A few tens of fixed seeds, and every seed that has ever failed, in `npm run check`; thousands with `npm run simulate`.

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestDatabase } from '../database/test-database.ts'
import { loadHistory, plant } from './bundle.ts'
import type { runHistory } from './history.ts'
import { patchesOf } from './bugs/planted-bug.ts'
import { PLANTED_BUGS } from './planted-bugs.ts'
import { openRealDatabase } from './server/real-database.ts'

const { failedOnce } = z
  .object({ failedOnce: z.array(z.int()) })
  .parse(JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')))
const SEED_WITH_RESTORES = 7
const FIXED = Array.from({ length: 12 }, (_, index) => index + 1)

describe('the simulation', () => {
  let play: typeof runHistory
  beforeAll(async () => {
    play = await loadHistory('check')
  })

  it('SYNC-1 to SYNC-16: fixed seeds lose nothing, double nothing, overwrite nothing', async () => {
    for (const seed of FIXED) expect((await play(seed)).failure, `seed ${String(seed)}`).toBeNull()
  }, 120_000)

  it('seeds that have failed once do not fail again', async () => {
    for (const seed of failedOnce) expect((await play(seed)).failure, `seed ${String(seed)}`).toBeNull()
  }, 120_000)

  it('SYNC-9b a history with restores on a real PostgreSQL believes of it what it holds', async () => {
    const { url, drop } = await createTestDatabase()
    const beneath = await openRealDatabase(url)
    try {
      const { failure, counts } = await play(SEED_WITH_RESTORES, undefined, beneath)
      expect(failure).toBeNull()
      expect(counts.faults['server restored from a backup']).toBeGreaterThan(0)
    } finally {
      await beneath.db.destroy()
      await drop()
    }
  }, 120_000)

  it('the same seed gives the same history', async () => {
    const lines = async (): Promise<string[]> => {
      const heard: string[] = []
      await play(7, (at, what) => heard.push(`${String(at)} ${what}`))
      return heard
    }
    expect(await lines()).toEqual(await lines())
  }, 120_000)

  it('every planted bug finds its place exactly once', () => {
    for (const bug of PLANTED_BUGS.flatMap(patchesOf)) {
      const text = readFileSync(new URL(`../../${bug.file}`, import.meta.url), 'utf8')
      expect(() => plant(text, bug), bug.name).not.toThrow()
    }
    expect(PLANTED_BUGS.length).toBeGreaterThanOrEqual(25)
  })
})
