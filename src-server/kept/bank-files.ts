// The bank's files as they came, line by line, also those that were refused whole.

import { type Instant, instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { nextNumber } from './next-number.ts'

export interface BankLine {
  readonly line: number
  /** As the file names it. */
  readonly payment: string
  readonly result: 'paid' | 'failed' | null
  /** The bank's own day; null where the file names none. */
  readonly bankDate: PlainDate | null
  readonly reason: string | null
  readonly taken: boolean
}

/** `digest`: SHA-256 of the file's text, in hexadecimal digits. */
export async function keepBankFile(
  tx: Tx,
  digest: string,
  lines: readonly BankLine[],
  receivedAt: Instant,
): Promise<string> {
  const id = derivedId('bank-file', String(await nextNumber(tx, 'bank_file_number')))
  const taken = lines.some((line) => line.taken)
  await tx
    .insertInto('bank_file')
    .values({ id, received_at: new Date(receivedAt), taken, digest })
    .execute()
  if (lines.length > 0) {
    await sql`
      insert into bank_line (file, line, payment, result, bank_date, reason, taken)
      select ${id}::uuid, line, payment, result, "bankDate", reason, taken
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as each
        (line integer, payment text, result text, "bankDate" date, reason text, taken boolean)`.execute(tx)
  }
  return id
}

/** When a file of this content was taken; null: never. */
export async function takenBefore(db: Db, digest: string): Promise<Instant | null> {
  const row = await db
    .selectFrom('bank_file')
    .where('digest', '=', digest)
    .where('taken', '=', true)
    .select('received_at')
    .executeTakeFirst()
  return row === undefined ? null : instant(row.received_at.getTime())
}
