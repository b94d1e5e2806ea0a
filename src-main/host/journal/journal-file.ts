// The journal's own small port to the disk, so that tests can make every operation fail. Guarantees: `write` puts all
// bytes at the position or throws, perhaps after a part of them; what was written before a resolved `sync` is on disk.

import { open } from 'node:fs/promises'

export interface JournalFile {
  readonly read: () => Promise<Buffer>
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openJournalFile(path: string): Promise<JournalFile> {
  const handle = await open(path, 'r+')
  return {
    read: async () => {
      const { size } = await handle.stat()
      const content = Buffer.alloc(size)
      let filled = 0
      while (filled < size) {
        const { bytesRead } = await handle.read(content, filled, size - filled, filled)
        if (bytesRead === 0) throw new Error('the journal became shorter while it was read')
        filled += bytesRead
      }
      return content
    },
    write: async (bytes, position) => {
      let done = 0
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
        done += bytesWritten
      }
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  }
}
