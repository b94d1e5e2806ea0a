// Writes many applied acts at once: records, events, the log for exactly-once effect, and last of all the change numbers
// of the unit's stream (SYNC-9).

import { sql } from 'kysely'
import type { Application } from '#shared/domain/application/application.ts'
import type { ApplicationEvent } from '#shared/domain/application/events.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Tx } from '../../db/database.ts'
import { publish } from '../../sync/publish.ts'
import { MUNICIPAL_ACTOR, MUNICIPAL_DEVICE } from '../municipal-command.ts'
import type { BulkAct } from './apply-bulk.ts'

export interface BulkApplied {
  readonly act: BulkAct
  readonly hash: Buffer
  readonly before: Application
  readonly after: Application
  readonly events: readonly ApplicationEvent[]
}

/** Members of an array travel as one JSON text: one parameter, whatever the number of rows. */
export async function writeBulk(
  tx: Tx,
  unit: string,
  applied: readonly BulkApplied[],
  now: Instant,
): Promise<void> {
  const at = new Date(now)
  await sql`
    update application set version = each.version, state = each.state, record = each.record, updated_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(
      applied.map(({ after }) => ({
        id: after.id,
        version: after.version,
        state: after.state,
        record: after,
      })),
    )}::jsonb) as each (id uuid, version integer, state text, record jsonb)
    where application.id = each.id`.execute(tx)
  await sql`
    insert into application_event (application, version, position, command, type, event, received_at)
    select application, version, position, command, type, event, ${at}
    from jsonb_to_recordset(${JSON.stringify(applied.flatMap(eventRows))}::jsonb)
      as each (application uuid, version integer, position integer, command uuid, type text, event jsonb)`.execute(
    tx,
  )
  const log = applied.map(({ act, hash, after }) => ({
    id: act.id,
    hash: hash.toString('hex'),
    target: act.target,
    type: act.body.type,
    version: after.version,
  }))
  await publish(
    tx,
    applied.map(({ after }) => ({ stream: unit, kind: 'application' as const, record: after.id })),
    sql`insert into command_log
      (id, device, device_seq, hash, unit, actor, target, type, status, outcome, act_at, received_at, clock_offset_ms)
      select each.id, ${MUNICIPAL_DEVICE}::uuid, nextval('municipal_seq'), decode(each.hash, 'hex'), ${unit},
        ${MUNICIPAL_ACTOR}::uuid, each.target, each.type, 'applied',
        jsonb_build_object('command', each.id, 'replayed', false, 'status', 'applied', 'version', each.version,
          'change', numbered.number, 'merged', false),
        ${at}::timestamptz, ${at}::timestamptz, 0
      from jsonb_to_recordset(${JSON.stringify(log)}::jsonb) as each (id uuid, hash text, target uuid, type text, version integer)
      join numbered on numbered.record = each.target`,
  )
}

const eventRows = ({ act, after, events }: BulkApplied) =>
  events.map((event, position) => ({
    application: after.id,
    version: after.version,
    position,
    command: act.id,
    type: event.type,
    event,
  }))
