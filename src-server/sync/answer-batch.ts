// A batch from one workstation, decided and answered within one life of the server (SYNC-9b).

import type { CommandOutcomes } from '#shared/contracts/municipal.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Caller } from '../http/context.ts'
import { applyBatch, type BatchContext } from './apply-batch.ts'

export interface ArrivedBatch {
  readonly commands: readonly Readonly<Record<string, unknown>>[]
  readonly sentAt: Instant | null
  /** The life in which the workstation believes its earlier commands applied; null where it believes none. */
  readonly epoch: string | null
}

/**
 * Nothing is decided for a workstation that has not heard of a restore: its newest act must not overtake the earlier ones
 * that it has yet to send again. It is told the epoch and comes back with all of them.
 */
export async function answerBatch(
  context: BatchContext,
  caller: Caller,
  { commands, sentAt, epoch: believed }: ArrivedBatch,
): Promise<CommandOutcomes> {
  // Read before anything is decided: outcomes may be newer than the life that is named, never older.
  const { epoch, durableUpTo } = await context.store.life(caller.unit)
  if (believed !== null && believed !== epoch) return { epoch, outcomes: [], durableUpTo }
  return { epoch, outcomes: await applyBatch(context, caller, commands, sentAt), durableUpTo }
}
