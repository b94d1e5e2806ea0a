// Every export is written down: who, what, when, before the first byte leaves, and its digest when the last one has. A
// line without a digest is an export that was broken off.

import type { ExportFormat, ExportName } from '#shared/contracts/exports.ts'
import { EXPORTS } from '#shared/contracts/exports.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import type { Made } from './file-of.ts'
import { fileOf } from './file-of.ts'
import type { Asked } from './official/asked.ts'
import { officialTable } from './official/official-table.ts'

export interface Taken {
  readonly name: ExportName
  readonly asked: Asked
  readonly format: ExportFormat
  /** Null: an operator at the server's console. */
  readonly by: { readonly staff: string; readonly device: string } | null
}

/** The bytes of an official table; what it returns at the end says what was made. */
export async function* takeOut(
  db: Db,
  { name, asked, format, by }: Taken,
  clock: () => Instant,
): AsyncGenerator<Uint8Array, Made> {
  const period = EXPORTS[name].period === 'day' ? asked.asOf : asked.month
  const { id } = await db
    .insertInto('export_log')
    .values({
      at: new Date(clock()),
      staff: by?.staff ?? null,
      device: by?.device ?? null,
      unit: asked.unit,
      name,
      period,
      format,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const made = yield* officialTable(db, name, asked, (table) => fileOf(table, format))
  await db
    .updateTable('export_log')
    .set({ row_count: made.rows, sha256: made.sha256, ended_at: new Date(clock()) })
    .where('id', '=', id)
    .execute()
  return made
}
