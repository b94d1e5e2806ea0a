// What the page and the sync worker say to each other. The worker's state is broadcast, so that every window shows the
// same words whichever of them leads (SYNC-15).

import { syncStateSchema } from '#shared/sync/sync-state.ts'
import { z } from 'zod'
import { copyProgressSchema } from './copy-watch.ts'

export const SYNC_CHANNEL = 'jibu-sync'

export const syncMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: syncStateSchema }),
  /** Something has been journalled, or a person asks: do a round now. */
  z.object({ kind: z.literal('poke') }),
  /** How the first copy goes; null: none is under way. */
  z.object({ kind: z.literal('copy'), progress: copyProgressSchema.nullable() }),
  /** A person holds the first copy, or lets it go on. */
  z.object({ kind: z.literal('hold-copy'), held: z.boolean() }),
  /** A window has opened and wants to know. */
  z.object({ kind: z.literal('ask') }),
])
export type SyncMessage = z.infer<typeof syncMessageSchema>
