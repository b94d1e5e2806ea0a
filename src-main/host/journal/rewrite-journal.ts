// Puts a whole new journal in the place of the old one: written beside it, flushed, renamed over it, folder flushed.
// At every moment one of the two is there whole, and both say everything that is not to be forgotten.

import { randomBytes } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeFlushed } from '../data-folder/durable-fs.ts'
import { renameOver } from '../data-folder/rename-over.ts'
import type { DataKey } from '../sealing/data-key.ts'
import type { Replacement } from './commit-queue.ts'
import { type JournalFile, openJournalFile } from './journal-file.ts'
import { encodeJournal, type JournalState, recordsOf } from './journal-records.ts'
import { SALT_BYTES } from './record-format.ts'
import { noteSpent } from './spent-numbers.ts'

export const JOURNAL_NAME = 'journal'

export interface RewritePlace {
  readonly folder: string
  readonly key: DataKey
  readonly openFile?: (path: string) => Promise<JournalFile>
}

/** The old file is still open and has lost its name when this resolves; nothing has changed when it throws. */
export async function rewriteJournal(
  { folder, key, openFile = openJournalFile }: RewritePlace,
  device: string,
  state: JournalState,
): Promise<Replacement> {
  await noteSpent(folder, { nextSeq: state.nextSeq })
  const records = recordsOf(state)
  const path = join(folder, JOURNAL_NAME)
  const draft = `${path}.new`
  const { bytes, sealing } = encodeJournal(device, key, randomBytes(SALT_BYTES), records)
  try {
    await writeFlushed(draft, bytes)
    const file = await openFile(draft)
    try {
      await renameOver(draft, path)
    } catch (problem) {
      await file.close().catch(() => undefined)
      throw problem
    }
    const tail = { file, sealing, length: bytes.length, records: records.length }
    return { tail, confirm: () => syncFolder(folder) }
  } catch (problem) {
    // A full disk gets its room back.
    await unlink(draft).catch(() => undefined)
    throw problem
  }
}
