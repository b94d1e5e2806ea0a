// What LevelDB's files say once their blocks are opened: tables (.ldb) are compressed by the block, logs (.log) cut their
// records where a block of 32 KB ends, and IndexedDB may compress a value once more. Everything is taken as bytes; a file
// of another make gives nothing.

import { unsnap, varint } from './snappy.ts'

const FOOTER = 48
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex')
const TRAILER = 5
const SNAPPY = 1
const LOG_BLOCK = 32 * 1024
const LOG_HEAD = 7

/** All that stands in the file: keys, values and logged batches, decompressed. */
export function levelDbParts(content: Buffer, name: string): Buffer[] {
  const parts = name.endsWith('.log') ? logRecords(content) : tableEntries(content)
  return parts.flatMap((part) => [part, ...compressedValues(part)])
}

function tableEntries(content: Buffer): Buffer[] {
  if (content.length < FOOTER || !content.subarray(-TABLE_MAGIC.length).equals(TABLE_MAGIC)) return []
  const footer = content.subarray(-FOOTER)
  const meta = handleAt(footer, 0)
  const index = meta === null ? null : handleAt(footer, meta.next)
  if (index === null) return []
  return entriesOf(blockAt(content, index)).flatMap(({ value }) => {
    const handle = handleAt(value, 0)
    if (handle === null) return []
    return entriesOf(blockAt(content, handle)).flatMap((entry) => [entry.key, entry.value])
  })
}

interface Handle {
  readonly offset: number
  readonly size: number
  readonly next: number
}

function handleAt(bytes: Buffer, at: number): Handle | null {
  const offset = varint(bytes, at)
  const size = offset === null ? null : varint(bytes, offset.next)
  return offset === null || size === null ? null : { offset: offset.value, size: size.value, next: size.next }
}

function blockAt(content: Buffer, { offset, size }: Handle): Buffer {
  const stored = content.subarray(offset, offset + size)
  const kind = content[offset + size]
  if (offset + size + TRAILER > content.length) return Buffer.alloc(0)
  return kind === SNAPPY ? (unsnap(stored) ?? Buffer.alloc(0)) : stored
}

/** A key is written as what it does not share with the one before. */
function entriesOf(block: Buffer): { key: Buffer; value: Buffer }[] {
  if (block.length < 4) return []
  const restarts = block.readUInt32LE(block.length - 4)
  const end = block.length - 4 * (restarts + 1)
  const entries: { key: Buffer; value: Buffer }[] = []
  let key: Buffer = Buffer.alloc(0)
  for (let at = 0; at < end; ) {
    const shared = varint(block, at)
    const own = shared === null ? null : varint(block, shared.next)
    const size = own === null ? null : varint(block, own.next)
    if (shared === null || own === null || size === null) break
    const from = size.next + own.value
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(size.next, from)])
    entries.push({ key, value: block.subarray(from, from + size.value) })
    at = from + size.value
  }
  return entries
}

function logRecords(content: Buffer): Buffer[] {
  const records: Buffer[] = []
  let parts: Buffer[] = []
  for (let at = 0; at + LOG_HEAD <= content.length; ) {
    const left = LOG_BLOCK - (at % LOG_BLOCK)
    const length = content.readUInt16LE(at + 4)
    const kind = content[at + 6] ?? 0
    if (left < LOG_HEAD || kind === 0 || length > left - LOG_HEAD) {
      at += left
      continue
    }
    const part = content.subarray(at + LOG_HEAD, at + LOG_HEAD + length)
    // 1 whole, 2 first, 3 middle, 4 last.
    parts = kind === 1 || kind === 2 ? [part] : [...parts, part]
    if (kind === 1 || kind === 4) records.push(Buffer.concat(parts))
    at += LOG_HEAD + length
  }
  return records
}

/** How Chromium marks a value of IndexedDB that it has compressed. */
const COMPRESSED_VALUE = Buffer.from([0xff, 0x11, 0x02])

/** A value may stand anywhere in a batch, so every place that bears the mark is tried. */
export function compressedValues(part: Buffer): Buffer[] {
  const values: Buffer[] = []
  for (let at = part.indexOf(COMPRESSED_VALUE); at !== -1; at = part.indexOf(COMPRESSED_VALUE, at + 1)) {
    // Other bytes may follow: Snappy says at its beginning how much it will be.
    const value = unsnap(part.subarray(at + COMPRESSED_VALUE.length))
    if (value !== null) values.push(value)
  }
  return values
}
