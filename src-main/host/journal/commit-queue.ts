// Serialises the writers of the journal and groups whoever waits into one write and one fdatasync. Invariant: when an
// entry resolves ok its bytes are on disk (SYNC-1); when it resolves with a fault none of them is in the good part, and
// the next entry is written over what may have remained (SYNC-3).

import type { Fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { storageFault } from '../data-folder/system-error.ts'
import type { JournalFile } from './journal-file.ts'
import { encodeSealed, type JournalRecord } from './journal-records.ts'
import type { RecordSealing } from './record-sealing.ts'

/** A journal file and the end of its good part, where the next record goes. */
export interface Tail {
  readonly file: JournalFile
  readonly sealing: RecordSealing
  readonly length: number
  readonly records: number
}

export interface Entry {
  /** Asked for when the turn has come, in order. */
  readonly records: () => readonly JournalRecord[]
  /** Runs once they are on disk, before the next group is made. */
  readonly written: () => void
}

/** Another file in the place of the journal. */
export interface Replacement {
  readonly tail: Tail
  /** Makes the exchange durable; until it has, nothing is written to the new file. */
  readonly confirm: () => Promise<void>
}

export interface CommitQueue {
  readonly commit: (entry: Entry) => Promise<Result<null, Fault>>
  /** `make` runs alone, between two groups; null leaves the file as it is. */
  readonly replace: (make: () => Promise<Replacement | null>) => Promise<Result<null, Fault>>
  /** Waits for what is under way and closes the file. */
  readonly close: () => Promise<void>
}

interface Waiting<Task> {
  readonly task: Task
  readonly settle: (result: Result<null, Fault>) => void
}

/** `onFailure` runs before the entries of a failed group hear of it: what was reserved for them is given back. */
export function createCommitQueue(start: Tail, onFailure: (problem: unknown) => void): CommitQueue {
  let tail = start
  let remains = false
  let unconfirmed: (() => Promise<void>) | null = null
  let waiting: Waiting<Entry>[] = []
  const replacements: Waiting<() => Promise<Replacement | null>>[] = []
  let running: Promise<void> | null = null

  const clearRemains = async (): Promise<void> => {
    await tail.file.truncate(tail.length)
    await tail.file.sync()
    remains = false
  }

  const confirmExchange = async (): Promise<void> => {
    await unconfirmed?.()
    unconfirmed = null
  }

  const writeGroup = async (group: readonly Waiting<Entry>[]): Promise<void> => {
    await confirmExchange()
    if (remains) await clearRemains()
    const parts: Uint8Array[] = []
    const { file, sealing } = tail
    let { length: end, records: number } = tail
    for (const { task } of group) {
      for (const record of task.records()) {
        const bytes = encodeSealed(record, sealing, { position: end, number })
        parts.push(bytes)
        end += bytes.length
        number += 1
      }
    }
    remains = true
    await file.write(Buffer.concat(parts), tail.length)
    await file.sync()
    remains = false
    tail = { ...tail, length: end, records: number }
    for (const { task } of group) task.written()
  }

  const exchange = async (make: () => Promise<Replacement | null>): Promise<void> => {
    const replacement = await make()
    if (replacement === null) return
    const old = tail.file
    tail = replacement.tail
    unconfirmed = replacement.confirm
    remains = false
    await old.close().catch(() => undefined)
    await confirmExchange()
  }

  const attempt = async (work: () => Promise<void>): Promise<Result<null, Fault>> => {
    try {
      await work()
      return ok(null)
    } catch (problem) {
      onFailure(problem)
      // What cannot be cleared now is cleared before the next entry.
      if (remains) await clearRemains().catch(() => undefined)
      return err(storageFault(problem))
    }
  }

  const drain = async (): Promise<void> => {
    while (waiting.length > 0 || replacements.length > 0) {
      const group = waiting
      waiting = []
      if (group.length > 0) {
        const result = await attempt(() => writeGroup(group))
        for (const { settle } of group) settle(result)
      }
      const replacement = replacements.shift()
      if (replacement !== undefined) replacement.settle(await attempt(() => exchange(replacement.task)))
    }
    running = null
  }

  const wake = (): void => {
    running ??= Promise.resolve().then(drain)
  }

  return {
    commit: (task) =>
      new Promise((settle) => {
        waiting.push({ task, settle })
        wake()
      }),
    replace: (task) =>
      new Promise((settle) => {
        replacements.push({ task, settle })
        wake()
      }),
    close: async () => {
      await running
      await tail.file.close()
    },
  }
}
