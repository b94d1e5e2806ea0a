// Rounds without end: at a steady pace while they come through, at growing and scattered distances while they fail, so
// that sixteen districts do not knock at the same moment when the server comes back. An expired sign-in pauses the queue
// and empties nothing (SYNC-5). Clock, randomness and waiting are handed in.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err } from '#shared/kernel/result.ts'
import type { Bell } from './bell.ts'
import { CacheFailure } from './cache-failure.ts'
import { pauseAfter } from './pace.ts'
import type { SyncPorts } from './ports.ts'
import { syncRound } from './sync-round.ts'
import { STARTING, type SyncState } from './sync-state.ts'

export interface Surroundings {
  readonly now: () => Instant
  /** From 0 up to but not including 1. */
  readonly random: () => number
  readonly bell: Bell
  readonly announce: (state: SyncState) => void
  /** Whether the server rings when something is new. */
  readonly hinted?: () => boolean
}

export async function keepSynced(ports: SyncPorts, around: Surroundings): Promise<never> {
  let state = STARTING
  let failures = 0
  const say = (change: Partial<SyncState>): void => {
    state = { ...state, ...change }
    around.announce(state)
  }
  for (;;) {
    say({ phase: state.phase === 'starting' ? 'starting' : 'syncing' })
    const report = await round(ports)
    if (report.ok) {
      failures = 0
      const { unsent, blocked, handOvers, waitingFiles } = report.value
      const settled = unsent === 0 && handOvers === 0
      say({ phase: 'idle', lastContact: around.now(), settled, blocked, waitingFiles, problem: null })
    } else {
      failures += 1
      say({ phase: phaseAfter(report.error), settled: false, problem: report.error })
    }
    await around.bell.wait(
      pauseAfter(state, failures, around.hinted?.() ?? false) * (0.75 + around.random() / 2),
    )
  }
}

/** What this machine's own storage lacks says nothing about the network. */
const OF_THIS_MACHINE: ReadonlySet<Fault['fault']> = new Set([
  'cacheFull',
  'cacheFailed',
  'cacheSilent',
  'cacheRebuilt',
  'copyHeld',
])

function phaseAfter(problem: Fault): SyncState['phase'] {
  if (problem.fault === 'signInNeeded') return 'paused'
  return OF_THIS_MACHINE.has(problem.fault) ? 'idle' : 'offline'
}

/** A cache that throws (a full disk, a deleted profile) costs a round, never the loop. */
async function round(ports: SyncPorts): ReturnType<typeof syncRound> {
  try {
    return await syncRound(ports)
  } catch (problem) {
    return err(problem instanceof CacheFailure ? problem.fault : fault('cacheFailed'))
  }
}
