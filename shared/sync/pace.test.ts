import { describe, expect, it } from 'vitest'
import { fault } from '#shared/contracts/faults.ts'
import { pauseAfter } from './pace.ts'
import { STARTING, type SyncState } from './sync-state.ts'

const QUIET: SyncState = { ...STARTING, phase: 'idle', settled: true }

describe('the pace of the rounds', () => {
  it('SYNC-9 is slower only while hints come and nothing waits', () => {
    expect(pauseAfter(QUIET, 0, false)).toBe(2000)
    expect(pauseAfter(QUIET, 0, true)).toBe(15_000)
  })

  it.each([{ settled: false }, { waitingFiles: 1 }, { problem: fault('cacheFull') }])(
    'stays as it is where something waits: %o',
    (change) => {
      expect(pauseAfter({ ...QUIET, ...change }, 0, true)).toBe(2000)
    },
  )

  it('slows down while rounds fail, with hints or without, up to a quarter of a minute', () => {
    const offline: SyncState = { ...STARTING, phase: 'offline' }
    expect([1, 2, 3, 20].map((failures) => pauseAfter(offline, failures, true))).toEqual([
      1000, 2000, 4000, 15_000,
    ])
  })

  it('SYNC-5 waits for a sign-in', () => {
    expect(pauseAfter({ ...STARTING, phase: 'paused' }, 9, false)).toBe(30_000)
  })
})
