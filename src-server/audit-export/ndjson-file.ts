// One file of the export: JSON objects, a line each, written as they come, counted and hashed on their way.

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

export type Line = Readonly<Record<string, unknown>>

export interface Written {
  readonly rows: number
  readonly bytes: number
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string
}

const AT_ONCE = 64 * 1024

/** Readable by its owner alone. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<Written> {
  const file = await open(path, 'w', 0o600)
  const hash = createHash('sha256')
  let [rows, bytes, waiting] = [0, 0, '']
  const flush = async (): Promise<void> => {
    const piece = Buffer.from(waiting)
    waiting = ''
    hash.update(piece)
    bytes += piece.length
    await file.writeFile(piece)
  }
  try {
    for await (const line of lines) {
      waiting += `${line}\n`
      rows += 1
      if (waiting.length > AT_ONCE) await flush()
    }
    await flush()
  } finally {
    await file.close()
  }
  return { rows, bytes, sha256: hash.digest('hex') }
}

export async function* asLines(objects: AsyncIterable<Line>): AsyncGenerator<string> {
  for await (const object of objects) yield JSON.stringify(object)
}
