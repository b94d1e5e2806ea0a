// A command as it arrived, parsed, with what the log keeps about its arrival.

import { type Command, commandSchema } from '#shared/domain/case/command.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { z } from 'zod'
import type { Caller } from '../http/context.ts'
import { canonicalHash } from './canonical-hash.ts'

export interface Arrival {
  /** Null: the server's own act. */
  readonly pushedBy: Pick<Caller, 'staff' | 'unit' | 'device'> | null
  readonly receivedAt: Instant
  /** Server's clock minus the device's at the sending, in ms; null where the device did not say (SYNC-7). */
  readonly clockOffset: number | null
}

export interface ArrivedCommand extends Arrival {
  readonly command: Command
  readonly hash: Buffer
}

export function parseArrived(raw: unknown, arrival: Arrival): Result<ArrivedCommand, z.ZodError> {
  const parsed = commandSchema.safeParse(raw)
  if (!parsed.success) return err(parsed.error)
  return ok({ ...arrival, command: parsed.data, hash: canonicalHash(raw) })
}
