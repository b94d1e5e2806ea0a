// Reads an export folder, a piece at a time, and compares it with its manifest. A file that is not there is empty and counts as
// not told; a line that is not of its form is an error of the export and ends the audit.

import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { z } from 'zod'
import * as lines from './export-lines.ts'

/** The nine files that the order fixes; the others come on top. */
export const FIXED = [
  'applications',
  'payments',
  'unpaid',
  'recoup',
  'calls',
  'publications',
  'acts',
  'draws',
  'facts',
] as const

export interface File {
  readonly name: string
  readonly rows: number
  readonly sha256: string
  /** Null: the manifest does not name it, or there is none. */
  readonly promised: { readonly rows: number | null; readonly sha256: string | null } | null
}

export type Export = ReturnType<typeof readExport>

export function readExport(folder: string) {
  const manifest = readManifest(folder)
  const files: File[] = []
  const read = <S extends z.ZodType>(name: string, line: S): z.output<S>[] => {
    const path = join(folder, `${name}.ndjson`)
    if (!existsSync(path)) return []
    const hash = createHash('sha256')
    const found: z.output<S>[] = []
    for (const text of textsIn(path, (piece) => hash.update(piece))) {
      const parsed = line.safeParse(JSON.parse(text))
      if (!parsed.success)
        throw new SyntaxError(`${name}.ndjson line ${String(found.length + 1)}: ${parsed.error.message}`)
      found.push(parsed.data)
    }
    const promised = manifest?.files?.[name] ?? manifest?.files?.[`${name}.ndjson`] ?? null
    files.push({ name, rows: found.length, sha256: hash.digest('hex'), promised })
    return found
  }
  return {
    applications: read('applications', lines.applicationLine),
    payments: read('payments', lines.paymentLine),
    unpaid: read('unpaid', lines.unpaidLine),
    recoup: read('recoup', lines.recoupLine),
    calls: read('calls', lines.callLine),
    publications: read('publications', lines.publicationLine),
    acts: read('acts', lines.actLine),
    draws: read('draws', lines.drawLine),
    facts: read('facts', lines.factLine),
    persons: read('persons', lines.personLine),
    history: read('history', lines.historyLine),
    catalogues: read('catalogues', lines.catalogueLine),
    deliveries: read('deliveries', lines.deliveryLine),
    bank: read('bank', lines.bankLine),
    orders: read('orders', lines.orderLine),
    owed: read('owed', lines.owedLine),
    suspects: read('suspects', lines.suspectLine),
    tables: read('tables', lines.tableLine),
    files,
    /** Whether there is a manifest. */
    listed: manifest !== null,
    /** What was known at 24:00 of this day, or null. */
    asOf: manifest?.asOf ?? null,
  }
}

function readManifest(folder: string): z.output<typeof lines.manifestLine> | null {
  const path = join(folder, 'manifest.json')
  return existsSync(path) ? lines.manifestLine.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

const PIECE = 1 << 20

function* textsIn(path: string, hear: (piece: Uint8Array) => void): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(PIECE)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const piece = buffer.subarray(0, size)
      hear(piece)
      const texts = (rest + decoder.write(piece)).split('\n')
      rest = texts.pop() ?? ''
      for (const text of texts) if (text !== '') yield text
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(file)
  }
}
