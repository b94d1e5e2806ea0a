// A scan as it lies on disk: sealed, and read chunk by chunk.

import { open } from 'node:fs/promises'
import type { DataKey } from '../sealing/data-key.ts'
import { openSealed, type ReadAt } from '../sealing/sealed-stream.ts'

/** The plain content; throws at the first byte that is not as it was sealed, and where there is no such file. */
export async function* readSealedScan(key: DataKey, path: string): AsyncGenerator<Buffer, void, void> {
  const handle = await open(path, 'r')
  const readAt: ReadAt = async (position, length) => {
    const bytes = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  }
  try {
    yield* openSealed(key, readAt)
  } finally {
    await handle.close()
  }
}
