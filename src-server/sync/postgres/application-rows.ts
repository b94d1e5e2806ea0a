// Reads and writes the record of an application together with the columns that queries need and its events.

import { sql } from 'kysely'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { Tx } from '../../db/database.ts'
import { personKey } from '../../people/person-files.ts'
import type { Cause, StoredApplication } from '../store.ts'

export async function readApplication(tx: Tx, id: string): Promise<StoredApplication | null> {
  const row = await tx
    .selectFrom('application')
    .where('id', '=', id)
    .select(['record', 'lodging_order'])
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  return { record: applicationSchema.parse(row.record), lodgingOrder: row.lodging_order }
}

export async function readLodged(
  tx: Tx,
  identityNumber: string,
  except: string,
  before: number | null,
): Promise<Application[]> {
  const rows = await tx
    .selectFrom('application')
    .where('identity_number', '=', personKey(identityNumber))
    .where('id', '!=', except)
    .where('lodging_order', 'is not', null)
    .$if(before !== null, (query) => query.where('lodging_order', '<', before))
    .orderBy('lodging_order')
    .select('record')
    .execute()
  return rows.map(({ record }) => applicationSchema.parse(record))
}

export async function storeApplication(
  tx: Tx,
  before: StoredApplication | null,
  record: Application,
  cause: Cause,
): Promise<void> {
  const receivedAt = new Date(cause.receivedAt)
  const takesPlace = record.lodgedOn !== null && (before?.lodgingOrder ?? null) === null
  const columns = {
    unit: record.unit,
    identity_number: personKey(record.applicant.identityNumber),
    version: record.version,
    state: record.state,
    lodged_on: record.lodgedOn,
    record: JSON.stringify(record),
    updated_at: receivedAt,
    ...(takesPlace ? { lodging_order: sql<number>`nextval('lodging_order')` } : {}),
  }
  if (before === null)
    await tx
      .insertInto('application')
      .values({ ...columns, id: record.id })
      .execute()
  else await tx.updateTable('application').set(columns).where('id', '=', record.id).execute()
  const events = cause.events.map((event, position) => ({
    application: record.id,
    version: record.version,
    position,
    command: cause.command,
    type: event.type,
    event: JSON.stringify(event),
    received_at: receivedAt,
  }))
  if (events.length > 0) await tx.insertInto('application_event').values(events).execute()
  await referToScans(tx, record)
}

async function referToScans(tx: Tx, record: Application): Promise<void> {
  const digests = record.materials.flatMap(({ scans }) => scans.map(({ digest }) => digest))
  if (digests.length === 0) return
  await tx
    .insertInto('application_scan')
    .values(digests.map((digest) => ({ application: record.id, digest })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
