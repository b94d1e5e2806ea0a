// What the person really saw. Versions count acts: where an earlier act of theirs was on the screen but was
// refused here, and a colleague's act was applied instead, the count is right and the state is another one (SYNC-6). The
// same holds where the earlier act was merged into a state that the person had not seen.

import type { Command } from '#shared/domain/case/command.ts'
import { NO_VERSION } from '#shared/domain/case/gate.ts'
import type { Seen } from '#shared/domain/case/seen.ts'
import type { SyncTransaction } from './store.ts'

/** A place that no command of a device has. */
export const NOWHERE = 0

export async function basisOf(tx: SyncTransaction, command: Command): Promise<Seen> {
  const { basedOn, trail, device, upon } = command
  if (upon === undefined) return { basedOn, trail }
  const logged = await tx.loggedCommands(upon, device, NOWHERE)
  const asSeen = logged.some(
    ({ id, outcome }) => id === upon && outcome.status === 'applied' && !outcome.merged,
  )
  return { basedOn: asSeen ? basedOn : NO_VERSION, trail }
}
