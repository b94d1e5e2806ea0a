import { describe, expect, it } from 'vitest'
import type { CopyPlace } from '#shared/contracts/snapshot.ts'
import { NOTICE, PERSON, testId } from '#shared/fixtures/applicants.ts'
import { ok } from '#shared/kernel/result.ts'
import type { CopyPart, MunicipalPort } from '#shared/sync/ports.ts'
import { type CopyProgress, CopyWatch } from './copy-watch.ts'

const PIN = { epoch: testId(9), of: '310117', unit: 3, city: 1 }
const rows = (n: number): CopyPart => ({
  part: 'page',
  records: { kind: 'person', records: Array.from({ length: n }, () => PERSON) },
  after: 'x',
})
const parts: CopyPart[] = [
  { part: 'start', pin: PIN, expected: 2000 },
  { part: 'page', records: { kind: 'city-notice', records: [NOTICE] }, after: 'n' },
  rows(500),
  rows(500),
  { part: 'complete' },
]
const copy: MunicipalPort['copy'] = async function* () {
  for (const part of parts) yield await Promise.resolve(ok(part))
}
const place = (copied: number): CopyPlace => ({ pin: PIN, after: 'a', copied, expected: 2000 })

function watched() {
  let clock = 0
  const told: (CopyProgress | null)[] = []
  const watch = new CopyWatch(
    () => (clock += 1000),
    (progress) => told.push(progress),
  )
  const run = async (from: CopyPlace | null, after?: (count: number) => void): Promise<string[]> => {
    const seen: string[] = []
    for await (const part of watch.of(copy)(from)) {
      seen.push(part.ok ? part.value.part : part.error.fault)
      after?.(seen.length)
      if (!part.ok) break
    }
    return seen
  }
  return { watch, told, run }
}

describe('SYNC-13 the first copy', () => {
  it('tells rows and the time left, and that it has ended', async () => {
    const { told, run } = watched()
    expect(await run(null)).toEqual(['start', 'page', 'page', 'page', 'complete'])
    expect(told.map((each) => each?.copied)).toEqual([0, 1, 501, 1001, undefined])
    // 1001 rows took three seconds by this clock, so 999 take three more.
    expect(told.map((each) => each?.secondsLeft)).toEqual([null, null, 6, 3, undefined])
  })

  it('counts on from what was copied before', async () => {
    const { told, run } = watched()
    await run(place(900))
    expect(told[0]).toMatchObject({ copied: 900, expected: 2000 })
  })

  it('is held between two pages, and goes on when it is let go', async () => {
    const { watch, told, run } = watched()
    const seen = await run(null, (count) => {
      if (count === 3) watch.hold(true)
    })
    expect(seen).toEqual(['start', 'page', 'page', 'copyHeld'])
    expect(told.at(-1)).toMatchObject({ held: true, copied: 501 })
    expect(await run(place(501))).toEqual(['copyHeld'])
    watch.hold(false)
    expect(await run(place(501))).toHaveLength(5)
  })
})
