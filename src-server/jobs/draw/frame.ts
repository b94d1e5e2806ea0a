// The frame of a month's draw: what the server holds as accepted when the draw runs and has never
// been in a frame, and what an earlier month left unverified. Written with its hash before there is a seed.

import { sql } from 'kysely'
import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db, Tx } from '../../db/database.ts'
import { type FrameMember, frameHash } from './sample.ts'

export async function readFrame(db: Db, month: BatchMonth): Promise<FrameMember[]> {
  return db
    .selectFrom('draw_frame_member')
    .where('month', '=', month)
    .orderBy('application')
    .select(['application', 'person', 'carried_from as carriedFrom'])
    .execute()
}

/** Takes the frame, once; the second time it is the one that was taken. */
export async function takeFrame(tx: Tx, month: BatchMonth, now: Instant): Promise<FrameMember[]> {
  await sql`lock table draw_frame in share row exclusive mode`.execute(tx)
  const head = await tx.selectFrom('draw_frame').where('month', '=', month).select('hash').executeTakeFirst()
  if (head !== undefined) return readFrame(tx, month)
  const frame = await lookAround(tx)
  await tx
    .insertInto('draw_frame')
    .values({ month, size: frame.length, hash: frameHash(frame), taken_at: new Date(now) })
    .execute()
  await sql`
    insert into draw_frame_member (month, application, person, carried_from)
    select ${month}, application, person, "carriedFrom"
    from jsonb_to_recordset(${JSON.stringify(frame)}::jsonb)
      as each (application uuid, person integer, "carriedFrom" uuid)`.execute(tx)
  return frame
}

export async function lookAround(db: Db): Promise<FrameMember[]> {
  const { rows } = await sql<FrameMember>`
    select application, (dense_rank() over (order by identity_number))::integer as person, "carriedFrom"
    from (
      select id as application, identity_number,
        case when record->'holds' @> '[{"kind":"unverified-call"}]' then (record->>'call')::uuid end as "carriedFrom",
        exists (select 1 from draw_frame_member where application = application.id) as "drawnBefore"
      from application where state = 'accepted'
    ) as held
    where not "drawnBefore" or "carriedFrom" is not null
    order by application`.execute(db)
  return rows
}
