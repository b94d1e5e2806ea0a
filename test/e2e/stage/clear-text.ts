// Looks for words in every file under a folder, as UTF-8, UTF-16 and GBK: what a curious person with the machine's disk
// would find, who also opens the compressed blocks of the browser's stores.

import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { compressedValues, levelDbParts } from './leveldb.ts'

/** What can be read of a file. */
type Reading = (content: Buffer, name: string) => readonly Buffer[]

/** Its bytes, nothing opened. */
export const asStored: Reading = (content) => [content]

const opened: Reading = (content, name) => [
  content,
  ...levelDbParts(content, name),
  ...compressedValues(content),
]

/** `file: word` for every word that stands in a file in clear, or in its name. */
export async function findInClear(
  folder: string,
  words: readonly string[],
  reading: Reading = opened,
): Promise<string[]> {
  const patterns = words.flatMap((word) => encodings(word).map((bytes) => ({ word, bytes })))
  const found = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    for (const word of words) if (name.includes(word)) found.add(`${name}: ${word}`)
    if (!entry.isFile()) continue
    const parts = reading(await readFile(path), name)
    for (const { word, bytes } of patterns)
      if (parts.some((part) => part.includes(bytes))) found.add(`${name}: ${word}`)
  }
  return [...found].sort()
}

const encodings = (word: string): Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
  gbkOf(word),
]

/** Node decodes GBK but does not encode it: the table is turned round. */
const gbk = new Map<string, readonly number[]>()
const decoder = new TextDecoder('gbk')
for (let high = 0x81; high <= 0xfe; high += 1)
  for (let low = 0x40; low <= 0xfe; low += 1) gbk.set(decoder.decode(Uint8Array.of(high, low)), [high, low])

const gbkOf = (word: string): Buffer =>
  Buffer.from(Array.from(word).flatMap((sign) => gbk.get(sign) ?? [...Buffer.from(sign, 'utf8')]))
