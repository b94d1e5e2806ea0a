// Reads and writes the record of an application together with the columns that queries need and its events.

import { sql } from 'kysely'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { ApplicationEvent } from '#shared/domain/application/events.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Tx } from '../db/database.ts'
import { personKey } from '../people/person-files.ts'

export interface StoredApplication {
  readonly record: Application
  /** Place in the order in which lodgings reached the server; null while it was never lodged. */
  readonly lodgingOrder: number | null
}

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

export async function storeApplication(
  tx: Tx,
  before: StoredApplication | null,
  record: Application,
  cause: {
    readonly command: string
    readonly events: readonly ApplicationEvent[]
    readonly receivedAt: Instant
  },
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
  await tx
    .insertInto('application_event')
    .values(
      cause.events.map((event, position) => ({
        application: record.id,
        version: record.version,
        position,
        command: cause.command,
        type: event.type,
        event: JSON.stringify(event),
        received_at: receivedAt,
      })),
    )
    .execute()
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
