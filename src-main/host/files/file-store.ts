// Scans on this machine, each under the SHA-256 of its content: the same scan twice is one file, and no name of a person
// reaches a path. A file appears under its digest only when all of it is on disk. Stored as they come; encryption at
// rest is a later issue.

import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { MAX_SCAN_BYTES, type Scan } from '#shared/domain/material/material.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { OWNER_FILE, OWNER_FOLDER, syncFolder } from '../data-folder/durable-fs.ts'
import { isMissing, storageFault } from '../data-folder/system-error.ts'
import { SIGNATURE_BYTES, type ScanType, typeOf } from './file-type.ts'

export interface StoredFile {
  readonly type: ScanType
  readonly bytes: number
  readonly content: () => ReadableStream<Uint8Array>
}

export interface FileStore {
  /** On disk under its digest when it resolves ok. Stops reading as soon as the limit is passed. */
  readonly take: (
    content: AsyncIterable<Uint8Array>,
    announced: number | null,
  ) => Promise<Result<Scan, Fault>>
  readonly find: (digest: string) => Promise<StoredFile | null>
  readonly markDelivered: (digest: string) => Promise<void>
  readonly isDelivered: (digest: string) => boolean
}

const DIGEST = /^[0-9a-f]{64}$/
const DELIVERED = '.delivered'
const MIB = 1024 * 1024

const tooLarge = (size: string): Result<never, Fault> =>
  err(fault('fileTooLarge', { size, limit: MAX_SCAN_BYTES / MIB }))

export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  // What lies here was never confirmed to anybody.
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true, mode: OWNER_FOLDER })
  const delivered = new Set(
    (await readdir(folder)).filter((name) => name.endsWith(DELIVERED)).map((name) => name.slice(0, 64)),
  )

  return {
    take: async (content, announced) => {
      if (announced !== null && announced > MAX_SCAN_BYTES) return tooLarge((announced / MIB).toFixed(1))
      const draft = join(incoming, randomUUID())
      try {
        const handle = await open(draft, 'wx', OWNER_FILE)
        const scan = await fill(handle, content).finally(() => handle.close())
        if (!scan.ok) return scan
        await rename(draft, join(folder, scan.value.digest))
        await syncFolder(folder)
        return scan
      } catch (problem) {
        return err(storageFault(problem))
      } finally {
        await unlink(draft).catch(() => undefined)
      }
    },
    find: async (digest) => {
      if (!DIGEST.test(digest)) return null
      const path = join(folder, digest)
      try {
        const { size } = await stat(path)
        const type = await typeOfFile(path)
        if (type === null) return null
        const content = (): ReadableStream<Uint8Array> => Readable.toWeb(createReadStream(path))
        return { type, bytes: size, content }
      } catch (problem) {
        if (isMissing(problem)) return null
        throw problem
      }
    },
    isDelivered: (digest) => delivered.has(digest),
    markDelivered: async (digest) => {
      // Lost in a crash, the file is sent once more: the server keeps it under the same digest.
      await (await open(join(folder, digest + DELIVERED), 'a', OWNER_FILE)).close()
      delivered.add(digest)
    },
  }
}

async function fill(handle: FileHandle, content: AsyncIterable<Uint8Array>): Promise<Result<Scan, Fault>> {
  const hash = createHash('sha256')
  let bytes = 0
  let start = Buffer.alloc(0)
  for await (const part of content) {
    bytes += part.length
    if (bytes > MAX_SCAN_BYTES) return tooLarge(`${MAX_SCAN_BYTES / MIB}+`)
    if (start.length < SIGNATURE_BYTES) {
      start = Buffer.concat([start, part]).subarray(0, SIGNATURE_BYTES)
      if (start.length === SIGNATURE_BYTES && typeOf(start) === null) return err(fault('fileTypeRefused'))
    }
    hash.update(part)
    await handle.write(part)
  }
  if (bytes === 0) return err(fault('fileEmpty'))
  const type = typeOf(start)
  if (type === null) return err(fault('fileTypeRefused'))
  await handle.sync()
  return ok({ digest: hash.digest('hex'), type, bytes })
}

async function typeOfFile(path: string): Promise<ScanType | null> {
  const handle = await open(path, 'r')
  try {
    const start = Buffer.alloc(SIGNATURE_BYTES)
    const { bytesRead } = await handle.read(start, 0, SIGNATURE_BYTES, 0)
    return typeOf(start.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}
