// Lines that come in another order than their file wants them are laid down in a table of the transaction and read back in
// order, so that the export never holds them all in memory.

import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { cursorRows } from './cursor-rows.ts'
import type { Line } from './ndjson-file.ts'

const AT_ONCE = 1_000

export interface SortedLines {
  readonly add: (file: string, key: string, line: Line) => Promise<void>
  /** In the order of the keys; of several lines with one key the first that was added. */
  readonly read: (file: string) => AsyncGenerator<string>
}

export async function openSortedLines(tx: Tx): Promise<SortedLines> {
  await sql`create temporary table audit_line (file text, key text collate "C", place integer, line text) on commit drop`.execute(
    tx,
  )
  let waiting: { file: string; key: string; place: number; line: string }[] = []
  let place = 0
  const flush = async (): Promise<void> => {
    await sql`insert into audit_line select file, key, place, line
      from jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) as each (file text, key text, place integer, line text)`.execute(
      tx,
    )
    waiting = []
  }
  return {
    add: async (file, key, line) => {
      place += 1
      waiting.push({ file, key, place, line: JSON.stringify(line) })
      if (waiting.length >= AT_ONCE) await flush()
    },
    async *read(file) {
      if (waiting.length > 0) await flush()
      const query = sql<{ line: string }>`
        select distinct on (key) line from audit_line where file = ${file} order by key, place`
      for await (const { line } of cursorRows(tx, query)) yield line
    },
  }
}
