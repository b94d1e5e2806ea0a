// A few fixed histories of the city years, and the planted bugs' places. Long runs are `npm run city-life`.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patchesOf, plant } from './bugs/planted-bug.ts'
import { PLANTED_BUGS } from './bugs/planted-bugs.ts'
import { isKnown } from './known-violations.ts'
import { bundleWorker } from './play/bundle.ts'
import { type Cluster, openCluster } from './play/databases.ts'
import { playAll } from './play/players.ts'
import type { Result } from './play/play-seed.ts'

const MONTHS = 5
const FIXED = [11, 12]

describe('city years', () => {
  let cluster: Cluster
  const results: Result[] = []

  beforeAll(async () => {
    cluster = await openCluster()
    await playAll({
      bundle: await bundleWorker('check'),
      tasks: FIXED.map((seed) => ({ seed, months: MONTHS, cluster: cluster.url, out: null, story: null })),
      players: 2,
      onResult: (result) => results.push(result) > 0,
    })
  }, 600_000)
  afterAll(() => cluster.close())

  it('M-1 to M-15: the auditor finds nothing in fixed histories that is not known', () => {
    expect(results.map(({ seed, failure }) => [seed, failure]).toSorted()).toEqual(
      FIXED.map((seed) => [seed, null]),
    )
    expect(results.flatMap(({ violations }) => violations.filter((each) => !isKnown(each)))).toEqual([])
  })

  it('M-3 the histories come as far as money: paid, failed, confirmed, called', () => {
    const counted = (what: string): number =>
      results.reduce((sum, { counts }) => sum + (counts[what] ?? 0), 0)
    for (const what of [
      'acceptApplication applied',
      'recordAnswers applied',
      'approveRecord applied',
      'confirmPublication applied',
      'bank files taken',
      'generate done',
    ])
      expect(counted(what), what).toBeGreaterThan(0)
  })
})

describe('planted bugs of the city years', () => {
  it('every one finds its place exactly once', () => {
    for (const bug of PLANTED_BUGS.flatMap(patchesOf)) {
      const text = readFileSync(new URL(`../../${bug.file}`, import.meta.url), 'utf8')
      expect(() => plant(text, bug), bug.name).not.toThrow()
    }
    expect(PLANTED_BUGS.length).toBeGreaterThanOrEqual(30)
  })
})
