// Hints on a real database: one look at the counters for all who listen, and no connection held (SYNC-9).

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { accept, PERSON } from '#shared/fixtures/applicants.ts'
import { createHints } from '../../src-server/sync/hints.ts'
import { type Office, openOffice, PUDONG, SONGJIANG, type Workstation } from './office.ts'

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
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const CHANGED = 'event: changed\ndata:\n\n'
const ALIVE = ':\n\n'

interface Listening {
  readonly next: () => Promise<string>
  readonly leave: () => Promise<void>
}

async function listen(desk: Workstation): Promise<Listening> {
  const answer = await desk.request(MUNICIPAL_PATHS.hints)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader()
  return {
    next: async () => Buffer.from((await reader.read()).value ?? []).toString(),
    leave: () => reader.cancel(),
  }
}

describe('SYNC-9 hints', () => {
  it('say that the unit has something new, within a second and without saying what', async () => {
    const here = await listen(songjiang)
    const elsewhere = await listen(pudong)
    expect([await here.next(), await elsewhere.next()]).toEqual([CHANGED, CHANGED])
    const heard: string[] = []
    const listening = here.next().then((part) => heard.push(part))
    // The first look at the counters is under way; what is done before it is no news.
    for (let second = 0; second < 20 && heard.length === 0; second += 1) {
      await songjiang.push(songjiang.seal(accept()))
      await vi.advanceTimersByTimeAsync(1000)
      await songjiang.pull({ epoch: null, of: null, unit: 0, city: 0 })
    }
    await listening
    expect(heard.at(-1)).toBe(CHANGED)
    const quiet = elsewhere.next()
    await vi.advanceTimersByTimeAsync(4000)
    expect(await quiet).toBe(ALIVE)
    await Promise.all([here.leave(), elsewhere.leave()])
  })

  it('hold no connection of the pool, however many listen', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => listen(songjiang)))
    await Promise.all(all.map(({ next }) => next()))
    expect(await songjiang.push(songjiang.seal(accept()))).toHaveLength(1)
    await Promise.all(all.map(({ leave }) => leave()))
  })

  it('end after about ten minutes, so that whoever listens shows a sign-in again', async () => {
    const here = await listen(songjiang)
    let parts = 0
    for (; parts < 1000; parts += 1) {
      const part = here.next()
      await vi.advanceTimersByTimeAsync(4000)
      if ((await part) === '') break
    }
    expect(parts).toBeGreaterThan(100)
    expect(parts).toBeLessThan(200)
  })

  it('cost one look a second for all together, and none when nobody listens', async () => {
    let looks = 0
    const hints = createHints(() => {
      looks += 1
      return Promise.resolve(new Map())
    })
    const listener = { streams: [SONGJIANG], changed: () => undefined, alive: () => undefined }
    const leave = [hints.listen(listener), hints.listen({ ...listener }), hints.listen({ ...listener })]
    await vi.advanceTimersByTimeAsync(10_000)
    expect(looks).toBe(11)
    for (const each of leave) each()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(looks).toBe(11)
  })

  it('outlive a database that does not answer', async () => {
    const answers = [{ last: 1 }, null, { last: 2 }]
    const hints = createHints(() => {
      const answer = answers.shift() ?? null
      return answer === null
        ? Promise.reject(new Error('gone'))
        : Promise.resolve(new Map([['city', answer.last]]))
    })
    let rung = 0
    const leave = hints.listen({ streams: ['city'], changed: () => (rung += 1), alive: () => undefined })
    await vi.advanceTimersByTimeAsync(3000)
    expect(rung).toBe(1)
    leave()
  })
})
