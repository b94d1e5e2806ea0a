// Scans on this machine, each under the SHA-256 of its content: the same scan twice is one file, and no name of a person
// reaches a path. A file appears under its digest only when all of it is on disk, and it lies there sealed.

import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { MAX_SCAN_BYTES, type Scan } from '#shared/domain/material/material.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { OWNER_FILE, OWNER_FOLDER, syncFolder } from '../data-folder/durable-fs.ts'
import { renameOver } from '../data-folder/rename-over.ts'
import { isMissing, storageFault } from '../data-folder/system-error.ts'
import type { DataKey } from '../sealing/data-key.ts'
import { createSealingWriter, plainBytes } from '../sealing/sealed-stream.ts'
import { SIGNATURE_BYTES, type ScanType, typeOf } from './file-type.ts'
import { sealOldScans } from './seal-old-scans.ts'
import { readSealedScan } from './sealed-scan.ts'

export interface StoredFile {
  readonly type: ScanType
  readonly bytes: number
  /** Breaks off at the first byte that is not as it was sealed. */
  readonly content: () => ReadableStream<Uint8Array>
}

export interface FileStore {
  /** On disk under its digest when it resolves ok. Stops reading as soon as the limit is passed. */
  readonly take: (
    content: AsyncIterable<Uint8Array>,
    announced: number | null,
  ) => Promise<Result<Scan, Fault>>
  /** Null where it is not there, or is damaged in any byte: a damaged scan counts as none. */
  readonly find: (digest: string) => Promise<StoredFile | null>
  readonly holds: (digest: string) => Promise<boolean>
  readonly markDelivered: (digest: string) => Promise<void>
  /** Removes scans older than a moment that no command refers to, and says how many. A failing disk keeps them. */
  readonly purge: (referenced: ReadonlySet<string>, before: Instant) => Promise<number>
  readonly isDelivered: (digest: string) => boolean
}

const DIGEST = /^[0-9a-f]{64}$/
const DIGEST_LENGTH = 64
const DELIVERED = '.delivered'
const MIB = 1024 * 1024

const tooLarge = (size: string): Result<never, Fault> =>
  err(fault('fileTooLarge', { size, limit: MAX_SCAN_BYTES / MIB }))

export async function openFileStore(folder: string, key: DataKey): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  // What lies here was never confirmed to anybody.
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true, mode: OWNER_FOLDER })
  const names = await readdir(folder)
  await sealOldScans(
    folder,
    names.filter((name) => DIGEST.test(name)),
    key,
  )
  const delivered = new Set(
    names.filter((name) => name.endsWith(DELIVERED)).map((name) => name.slice(0, DIGEST_LENGTH)),
  )

  return {
    take: async (content, announced) => {
      if (announced !== null && announced > MAX_SCAN_BYTES) return tooLarge((announced / MIB).toFixed(1))
      const draft = join(incoming, randomUUID())
      try {
        const handle = await open(draft, 'wx', OWNER_FILE)
        const scan = await fill(handle, content, key).finally(() => handle.close())
        if (!scan.ok) return scan
        await renameOver(draft, join(folder, scan.value.digest))
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
      const sealed = await sizeOf(path)
      if (sealed === null) return null
      const type = await soundType(readSealedScan(key, path), digest)
      if (type === null) return null
      const content = (): ReadableStream<Uint8Array> =>
        Readable.toWeb(Readable.from(readSealedScan(key, path)))
      return { type, bytes: plainBytes(sealed), content }
    },
    holds: async (digest) => DIGEST.test(digest) && (await sizeOf(join(folder, digest))) !== null,
    purge: async (referenced, before) => {
      let purged = 0
      for (const name of await readdir(folder)) {
        if (!DIGEST.test(name) || referenced.has(name)) continue
        const path = join(folder, name)
        try {
          if ((await stat(path)).mtimeMs >= before) continue
          // The mark goes first: a scan without it is only delivered once more.
          await unlink(path + DELIVERED).catch(() => undefined)
          delivered.delete(name)
          await unlink(path)
          purged += 1
        } catch {
          continue
        }
      }
      return purged
    },
    isDelivered: (digest) => delivered.has(digest),
    markDelivered: async (digest) => {
      // Lost in a crash, the file is sent once more: the server keeps it under the same digest.
      await (await open(join(folder, digest + DELIVERED), 'a', OWNER_FILE)).close()
      delivered.add(digest)
    },
  }
}

async function fill(
  handle: FileHandle,
  content: AsyncIterable<Uint8Array>,
  key: DataKey,
): Promise<Result<Scan, Fault>> {
  const writer = createSealingWriter(key)
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
    await handle.writeFile(writer.add(part))
  }
  if (bytes === 0) return err(fault('fileEmpty'))
  const type = typeOf(start)
  if (type === null) return err(fault('fileTypeRefused'))
  await handle.writeFile(writer.end())
  await handle.sync()
  return ok({ digest: hash.digest('hex'), type, bytes })
}

/** The type of a scan whose every byte is as it was taken, or null. */
async function soundType(content: AsyncIterable<Buffer>, digest: string): Promise<ScanType | null> {
  const hash = createHash('sha256')
  let start: Buffer | null = null
  try {
    for await (const part of content) {
      start ??= part.subarray(0, SIGNATURE_BYTES)
      hash.update(part)
    }
  } catch {
    return null
  }
  return start === null || hash.digest('hex') !== digest ? null : typeOf(start)
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (problem) {
    if (isMissing(problem)) return null
    throw problem
  }
}
