// Lets applied commands go 35 days after a backup of the server has covered them, except where a scan of theirs still
// has to be delivered from here.

import type { Instant } from '#shared/kernel/instant.ts'
import type { FileStore } from '../files/file-store.ts'
import type { EventLog } from '../log/event-log.ts'
import type { Journal } from './journal.ts'

/** Never fails: what could not be dropped is dropped another day. */
export type CompactJournal = () => Promise<void>

interface Parts {
  readonly journal: Journal
  readonly files: Pick<FileStore, 'isDelivered' | 'holds'>
  readonly now: () => Instant
  readonly log: EventLog
}

export function createCompaction({ journal, files, now, log }: Parts): CompactJournal {
  return async () => {
    const undelivered = new Set<string>()
    for (const digest of journal.scans()) {
      if (!files.isDelivered(digest) && (await files.holds(digest))) undelivered.add(digest)
    }
    const dropped = await journal.compact(now(), (digest) => undelivered.has(digest))
    if (dropped.ok && dropped.value > 0) log.write({ event: 'journal-compacted' })
  }
}
