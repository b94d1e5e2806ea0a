// How long the sync loop waits between two rounds. Polling is the truth; hints only make it rarer on a quiet day (SYNC-9).

import type { SyncState } from './sync-state.ts'

const PACE = 2000
/** While hints come and nothing waits to be sent: only for the hint that was missed. */
const PACE_WITH_HINTS = 15_000
const FIRST_RETRY = 1000
/** 320 workstations that try every quarter of a minute are 20 requests a second: nothing, and nobody waits for long. */
const LONGEST_RETRY = 15_000
/** A sign-in rings the bell; this is only for the one that does not. */
const PAUSED = 30_000

/** Milliseconds, before they are scattered. `failures`: rounds in a row that did not come through. */
export function pauseAfter(state: SyncState, failures: number, hinted: boolean): number {
  if (state.phase === 'paused') return PAUSED
  if (state.phase !== 'idle') return Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY)
  const quiet = state.settled && state.waitingFiles === 0 && state.problem === null
  return hinted && quiet ? PACE_WITH_HINTS : PACE
}
