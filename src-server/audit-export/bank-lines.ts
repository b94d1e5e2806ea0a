// bank.ndjson: every line of every file of the bank, taken or not.

import { sql } from 'kysely'
import type { Asked } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'
import { z } from 'zod'

interface Row {
  readonly file: string
  readonly line: number
  readonly receivedAt: Date
  readonly payment: string
  readonly result: string | null
  readonly bankDate: string | null
  readonly reason: string | null
  readonly taken: boolean
}

export async function* bankLines({ tx, before, names }: Asked): AsyncGenerator<Line> {
  const rows = cursorRows(
    tx,
    sql<Row>`
      select file, line, received_at as "receivedAt", payment, result, bank_date as "bankDate", reason, bank_line.taken
      from bank_line join bank_file on bank_file.id = file
      where received_at < ${before} order by file, line`,
  )
  for await (const row of rows) {
    yield {
      id: `${row.file}-${String(row.line).padStart(6, '0')}`,
      file: row.file,
      line: row.line,
      receivedAt: isoMoment(row.receivedAt.getTime()),
      // What is no payment's id is whatever somebody typed.
      payment: z.uuid().safeParse(row.payment).success ? row.payment : names.words(row.payment),
      result: row.result,
      bankDate: row.bankDate,
      reason: names.words(row.reason),
      taken: row.taken,
    }
  }
}
