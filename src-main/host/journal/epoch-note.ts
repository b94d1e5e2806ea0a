// Which life of the municipal server the journal's outcomes belong to. After a restore from a backup the server may have
// forgotten what it had applied; from that record on, earlier `applied` outcomes are void and the commands are sent
// again (SYNC-9b). What it had refused stays refused: a person has seen it.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import { journalEpochRequestSchema } from '#shared/contracts/host.ts'
import type { z } from 'zod'

export const epochNoteSchema = journalEpochRequestSchema
export type EpochNote = z.infer<typeof epochNoteSchema>

export const voidsApplied = (before: string | null, note: EpochNote): boolean =>
  note.restored || (before !== null && before !== note.epoch)

export function forgetApplied(outcomes: Map<string, CommandOutcome>): void {
  for (const [command, outcome] of outcomes) if (outcome.status === 'applied') outcomes.delete(command)
}
