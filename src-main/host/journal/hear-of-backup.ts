// The municipal server has said up to where its backups reach. It is noted with this machine's time, once a day; then
// what may leave the journal leaves it. Nothing leaves at any other moment, at start least of all: only the server's
// present word says that it was not put back from an older backup while this machine was off (SYNC-9b).

import type { Fault } from '#shared/contracts/faults.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CompactJournal } from './compact-journal.ts'
import type { DurableNote } from './durable-note.ts'
import type { Journal } from './journal.ts'

/** That nothing could leave is no fault of whoever asked. */
export async function hearOfBackup(
  journal: Pick<Journal, 'noteDurable'>,
  compact: CompactJournal,
  epoch: string,
  note: DurableNote,
): Promise<Result<boolean, Fault>> {
  const noted = await journal.noteDurable(epoch, note)
  if (noted.ok && noted.value) await compact()
  return noted
}
