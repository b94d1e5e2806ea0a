// Before there was encryption, scans lay here as they came. Each is sealed once, under the same name; a crash in between
// leaves one of the two whole.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../data-folder/durable-fs.ts'
import type { DataKey } from '../sealing/data-key.ts'
import { createSealingWriter, SEALED_MAGIC } from '../sealing/sealed-stream.ts'

export async function sealOldScans(folder: string, digests: readonly string[], key: DataKey): Promise<void> {
  for (const digest of digests) {
    const path = join(folder, digest)
    if (await isSealed(path)) continue
    const writer = createSealingWriter(key)
    const parts: Buffer[] = []
    for await (const part of createReadStream(path)) if (part instanceof Buffer) parts.push(writer.add(part))
    await replaceFile(path, Buffer.concat([...parts, writer.end()]))
  }
}

async function isSealed(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const start = Buffer.alloc(SEALED_MAGIC.length)
    const { bytesRead } = await handle.read(start, 0, start.length, 0)
    return start.subarray(0, bytesRead).equals(SEALED_MAGIC)
  } finally {
    await handle.close()
  }
}
