// Reads and writes the record of an application together with the columns that queries need and its events.

import { sql } from 'kysely'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { Tx } from '../../db/database.ts'
import { personKey } from '#shared/domain/identity/person-key.ts'
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
): Promise<StoredApplication[]> {
  const rows = await tx
    .selectFrom('application')
    .where('identity_number', '=', personKey(identityNumber))
    .where('id', '!=', except)
    .where('lodging_order', 'is not', null)
    .orderBy('lodging_order')
    .select(['record', 'lodging_order'])
    .execute()
  return rows.map(({ record, lodging_order: lodgingOrder }) => ({
    record: applicationSchema.parse(record),
    lodgingOrder,
  }))
}

/** Those of the applications on whose certificate, number and item, another one has a payment that stands. */
export async function readTwicePaid(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select one.id from application as one
    where one.id = any(${ids}::uuid[]) and exists (
      select from application as other
      where other.paid_certificate = certificate_key(one.record->'certificate') and other.id <> one.id)`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** One statement for the record, its events and the scans that it refers to. */
export async function storeApplication(
  tx: Tx,
  before: StoredApplication | null,
  record: Application,
  { command, events, receivedAt }: Cause,
): Promise<void> {
  const { id, unit, version, state, lodgedOn } = record
  const key = personKey(record.applicant.identityNumber)
  const takesPlace = lodgedOn !== null && (before?.lodgingOrder ?? null) === null
  const text = JSON.stringify(record)
  const moment = new Date(receivedAt)
  const digests = record.materials.flatMap(({ scans }) => scans.map(({ digest }) => digest))
  const written =
    before === null
      ? sql`
        insert into application (id, unit, identity_number, version, state, lodged_on, record, updated_at, lodging_order)
        values (${id}::uuid, ${unit}, ${key}, ${version}, ${state}, ${lodgedOn}::date, ${text}::jsonb,
          ${moment}::timestamptz, case when ${takesPlace}::boolean then nextval('lodging_order') end)`
      : sql`
        update application set unit = ${unit}, identity_number = ${key}, version = ${version}, state = ${state},
          lodged_on = ${lodgedOn}::date, record = ${text}::jsonb, updated_at = ${moment}::timestamptz,
          lodging_order = case when ${takesPlace}::boolean then nextval('lodging_order') else lodging_order end
        where id = ${id}::uuid`
  await sql`
    with written as (${written}), happened as (
      insert into application_event (application, version, position, command, type, event, received_at)
      select ${id}::uuid, ${version}::integer, place - 1, ${command}::uuid, event->>'type', event, ${moment}::timestamptz
      from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as each (event, place)
    )
    insert into application_scan (application, digest)
    select ${id}::uuid, digest from unnest(${digests}::text[]) as digest
    on conflict do nothing`.execute(tx)
}
