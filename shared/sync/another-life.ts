// The server was put back from a backup and lives another life (SYNC-9b). A cache that follows the feed learns it from the
// feed's reset. One whose first copy is not whole follows no feed yet: it has to forget what it believed applied before the
// journal enters the new life, or the new copy's numbers would seem to cover acts that the server has lost.

import { START } from '#shared/contracts/municipal.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { SyncPorts } from './ports.ts'

/** `known`: the life in which the journal's outcomes were given; null: none was given yet. */
export async function enterLife(
  { cache, journal }: Pick<SyncPorts, 'cache' | 'journal'>,
  known: string | null,
  epoch: string,
): Promise<Result<null, Fault>> {
  if (known !== null && known !== epoch) {
    // From the start and to the start: nothing happens to a cache that follows the feed.
    await cache.store({ changes: [], cursor: START, more: true, reset: true }, START)
  }
  return journal.enterEpoch(epoch, false)
}
