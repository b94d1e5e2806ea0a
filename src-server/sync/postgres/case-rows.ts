// Reads and writes records of the kinds beside the application, with their events.

import { type SmallCase, smallCaseSchema } from '#shared/domain/case/cases.ts'
import type { Tx } from '../../db/database.ts'
import type { Cause } from '../store.ts'

export async function readSmallCase(tx: Tx, id: string): Promise<SmallCase | null> {
  const row = await tx
    .selectFrom('case_record')
    .where('id', '=', id)
    .select('record')
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : smallCaseSchema.parse(row.record)
}

export async function streamsOf(tx: Tx, id: string): Promise<readonly string[]> {
  const row = await tx.selectFrom('case_record').where('id', '=', id).select('streams').executeTakeFirst()
  return row?.streams ?? []
}

export async function storeSmallCase(
  tx: Tx,
  record: SmallCase,
  streams: readonly string[],
  cause: Cause,
): Promise<void> {
  const receivedAt = new Date(cause.receivedAt)
  const columns = {
    unit: record.unit,
    streams: [...streams],
    version: record.version,
    state: record.state,
    record: JSON.stringify(record),
    updated_at: receivedAt,
  }
  await tx
    .insertInto('case_record')
    .values({ ...columns, id: record.id, kind: record.kind })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  const events = cause.events.map((event, position) => ({
    record: record.id,
    version: record.version,
    position,
    command: cause.command,
    type: event.type,
    event: JSON.stringify(event),
    received_at: receivedAt,
  }))
  if (events.length > 0) await tx.insertInto('case_event').values(events).execute()
}
