// A table as the bytes of a file, counted as they pass: rows, bytes, digest.

import { createHash } from 'node:crypto'
import type { ExportFormat } from '#shared/contracts/exports.ts'
import { writeCsv } from './csv.ts'
import type { Row, Table } from './table.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

export interface Made {
  readonly rows: number
  readonly bytes: number
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string
}

/** The bytes of the file; what it returns at the end says what was made. */
export async function* fileOf(table: Table, format: ExportFormat): AsyncGenerator<Uint8Array, Made> {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  async function* counted(): AsyncGenerator<Row> {
    for await (const row of table.rows) {
      rows += 1
      yield row
    }
  }
  const whole = { ...table, rows: counted() }
  for await (const piece of format === 'xlsx' ? writeXlsx(whole) : encoded(writeCsv(whole))) {
    hash.update(piece)
    bytes += piece.length
    yield piece
  }
  return { rows, bytes, sha256: hash.digest('hex') }
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}
