// Exactly-once effect (SYNC-4): the answer given before, or null for a command that is new. The same id with other
// content, or the same sequence number with another id, is no command of an honest device: it is set aside, and what was
// applied before stays.

import { fault } from '#shared/contracts/faults.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { ArrivedCommand } from './arrived-command.ts'
import type { SyncTransaction } from './store.ts'

export async function recognise(
  tx: SyncTransaction,
  { command, hash }: ArrivedCommand,
): Promise<CommandOutcome | null> {
  const logged = await tx.loggedCommands(command.id, command.device, command.deviceSeq)
  const [first] = logged
  if (first === undefined) return null
  if (logged.length === 1 && first.id === command.id && first.hash.equals(hash)) {
    return { ...first.outcome, replayed: true }
  }
  return { command: command.id, replayed: false, status: 'quarantined', fault: fault('commandReused') }
}
