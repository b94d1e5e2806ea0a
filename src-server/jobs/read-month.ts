// The record of a month's progress, or null before its draw.

import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { type Month, monthRecordId, monthSchema } from '#shared/domain/month/month.ts'
import type { Db } from '../db/database.ts'

export async function readMonth(db: Db, month: BatchMonth): Promise<Month | null> {
  const row = await db
    .selectFrom('case_record')
    .where('id', '=', monthRecordId(month))
    .select('record')
    .executeTakeFirst()
  return row === undefined ? null : monthSchema.parse(row.record)
}
