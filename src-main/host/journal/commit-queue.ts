// Serialises the writers of the journal and groups whoever waits into one write and one fdatasync. Invariant: when an
// entry resolves ok its bytes are on disk (SYNC-1); when it resolves with a fault none of them is in the good part, and
// the next entry is written over what may have remained (SYNC-3).

import type { Fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { storageFault } from '../data-folder/system-error.ts'
import type { JournalFile } from './journal-file.ts'

export interface Entry {
  /** The bytes for the place where they will stand. */
  readonly bytesAt: (position: number) => Uint8Array
  /** Runs once the bytes are on disk, before the next group is made. */
  readonly written: () => void
}

export interface CommitQueue {
  readonly commit: (entry: Entry) => Promise<Result<null, Fault>>
  /** Waits for what is under way. */
  readonly idle: () => Promise<void>
}

interface Waiting {
  readonly entry: Entry
  readonly settle: (result: Result<null, Fault>) => void
}

/** `onFailure` runs before the entries of a failed group hear of it: what was reserved for them is given back. */
export function createCommitQueue(
  file: JournalFile,
  startLength: number,
  onFailure: (problem: unknown) => void,
): CommitQueue {
  let goodLength = startLength
  let remains = false
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  const clearRemains = async (): Promise<void> => {
    await file.truncate(goodLength)
    await file.sync()
    remains = false
  }

  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    if (remains) await clearRemains()
    const parts: Uint8Array[] = []
    let end = goodLength
    for (const { entry } of group) {
      const bytes = entry.bytesAt(end)
      parts.push(bytes)
      end += bytes.length
    }
    remains = true
    await file.write(Buffer.concat(parts), goodLength)
    await file.sync()
    remains = false
    goodLength = end
    for (const { entry } of group) entry.written()
  }

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      let result: Result<null, Fault> = ok(null)
      try {
        await writeGroup(group)
      } catch (problem) {
        result = err(storageFault(problem))
        onFailure(problem)
        // What cannot be cleared now is cleared before the next entry.
        if (remains) await clearRemains().catch(() => undefined)
      }
      for (const { settle } of group) settle(result)
    }
    running = null
  }

  return {
    commit: (entry) =>
      new Promise((settle) => {
        waiting.push({ entry, settle })
        running ??= Promise.resolve().then(drain)
      }),
    idle: async () => {
      await running
    },
  }
}
