// An export as the tests read it: every file whole, and its lines by name.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const lineSchema = z.record(z.string(), z.unknown())
export type ExportedLine = z.infer<typeof lineSchema>

/** A value as it is compared and sorted: a word as it stands. */
export const word = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

export interface ReadExport {
  /** Everything that is written in it but ids, days, moments, digests and pseudonyms, each word once. */
  readonly words: string
  readonly names: readonly string[]
  readonly lines: (name: string) => readonly ExportedLine[]
  readonly sha256: (name: string) => string
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(-\d{6})?$/
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00)?$/
const DIGEST = /^([PC][0-9a-f]{20}|[0-9a-f]{64})$/

function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [, found = ''] of text.matchAll(/"((?:[^"\\]|\\.)*)"/g))
    if (!ID.test(found) && !MOMENT.test(found) && !DIGEST.test(found)) words.add(found)
  return words
}

export async function readExport(dir: string): Promise<ReadExport> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.ndjson')).sort()
  const texts = new Map<string, string>()
  for (const name of names) texts.set(name.replace('.ndjson', ''), await readFile(join(dir, name), 'utf8'))
  const textOf = (name: string): string => texts.get(name) ?? ''
  return {
    words: [...wordsIn([...texts.values()].join(''))].join('\n'),
    names: [...texts.keys()],
    lines: (name) =>
      textOf(name)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => lineSchema.parse(JSON.parse(line))),
    sha256: (name) => createHash('sha256').update(textOf(name)).digest('hex'),
  }
}
