// What the page and the sync worker say to each other. The worker's state is broadcast, so that every window shows the
// same words whichever of them leads (SYNC-15).

import { faultSchema } from '#shared/contracts/fault-schema.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const SYNC_CHANNEL = 'jibu-sync'

export const syncStateSchema = z.object({
  /** `paused`: the sign-in has expired; the queue waits, it is never emptied (SYNC-5). */
  phase: z.enum(['starting', 'offline', 'syncing', 'idle', 'paused']),
  lastContact: instantSchema.nullable(),
  blocked: z.int().nonnegative(),
  waitingFiles: z.int().nonnegative(),
  problem: faultSchema.nullable(),
})
export type SyncState = z.infer<typeof syncStateSchema>

export const syncMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: syncStateSchema }),
  /** Something has been journalled, or a person asks: do a round now. */
  z.object({ kind: z.literal('poke') }),
  /** A window has opened and wants to know. */
  z.object({ kind: z.literal('ask') }),
])
export type SyncMessage = z.infer<typeof syncMessageSchema>

export const STARTING: SyncState = {
  phase: 'starting',
  lastContact: null,
  blocked: 0,
  waitingFiles: 0,
  problem: null,
}
