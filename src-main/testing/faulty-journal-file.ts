// A journal file whose operations fail on demand, around a real one.

import type { JournalFile } from '../host/journal/journal-file.ts'

type Operation = 'write' | 'sync' | 'truncate'

export interface FaultyJournalFile extends JournalFile {
  /** Lets the next calls of an operation fail with a system error; a failing write leaves half of its bytes. */
  readonly failNext: (operation: Operation, code: string, times?: number) => void
  readonly calls: Record<Operation, number>
}

class DiskError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export function faulty(file: JournalFile): FaultyJournalFile {
  const failures: Record<Operation, string[]> = { write: [], sync: [], truncate: [] }
  const calls: Record<Operation, number> = { write: 0, sync: 0, truncate: 0 }
  const failing = (operation: Operation): string | undefined => {
    calls[operation] += 1
    return failures[operation].shift()
  }
  return {
    ...file,
    calls,
    failNext: (operation, code, times = 1) => {
      failures[operation].push(...Array<string>(times).fill(code))
    },
    write: async (bytes, position) => {
      const code = failing('write')
      if (code === undefined) return file.write(bytes, position)
      await file.write(bytes.subarray(0, bytes.length >> 1), position)
      throw new DiskError(code)
    },
    sync: async () => {
      const code = failing('sync')
      if (code !== undefined) throw new DiskError(code)
      return file.sync()
    },
    truncate: async (length) => {
      const code = failing('truncate')
      if (code !== undefined) throw new DiskError(code)
      return file.truncate(length)
    },
  }
}
