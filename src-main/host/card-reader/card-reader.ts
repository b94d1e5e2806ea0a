// The port to a reader of identity cards. A real reader's driver becomes one more implementation of it.

import type { z } from 'zod'
import type { Fault } from '#shared/contracts/faults.ts'
import type { cardSchema } from '#shared/contracts/host.ts'
import type { Result } from '#shared/kernel/result.ts'

export type Card = z.infer<typeof cardSchema>

export interface CardReader {
  /** The card that lies on the reader now. */
  readonly read: () => Promise<Result<Card, Fault>>
}
