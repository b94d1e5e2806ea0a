// What the loop tells every window, and the one sentence that must never be said too early.

import { faultSchema } from '#shared/contracts/fault-schema.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const syncStateSchema = z.object({
  /** `paused`: the sign-in has expired; the queue waits, it is never emptied (SYNC-5). */
  phase: z.enum(['starting', 'offline', 'syncing', 'idle', 'paused']),
  lastContact: instantSchema.nullable(),
  /** Whether the journal held nothing unsent when the last round ended. */
  settled: z.boolean(),
  blocked: z.int().nonnegative(),
  waitingFiles: z.int().nonnegative(),
  problem: faultSchema.nullable(),
})
export type SyncState = z.infer<typeof syncStateSchema>

export const STARTING: SyncState = {
  phase: 'starting',
  lastContact: null,
  settled: false,
  blocked: 0,
  waitingFiles: 0,
  problem: null,
}

/**
 * 全部已送达: said only when the last round came through and found nothing unsent in the journal, and nothing has been
 * done since. `unsent` is what the screen shows as unsent, null while that is being read.
 */
export const everythingDelivered = (state: SyncState, unsent: number | null): boolean =>
  state.phase === 'idle' && state.settled && unsent === 0 && state.blocked === 0 && state.waitingFiles === 0
