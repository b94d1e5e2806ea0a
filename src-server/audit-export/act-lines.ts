// acts.ndjson: everything that changed a record, in the server's order: who, under which roles, when by their own clock and
// when it arrived. What a command did to another record stands there as well, under the same act.

import { sql } from 'kysely'
import { MUNICIPAL_ACTOR } from '../jobs/municipal-command.ts'
import type { Asked } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'
import { unitWord } from './unit-word.ts'

interface Row {
  readonly record: string
  readonly kind: string
  readonly version: number
  readonly act: string
  readonly command: string | null
  /** The record on which the command was given. */
  readonly target: string | null
  readonly events: readonly string[]
  readonly actor: string
  readonly roles: readonly string[] | null
  readonly unit: string | null
  readonly at: Date
  readonly receivedAt: Date
}

/** What a command on another record did to this application, as the table of its life names it. */
const EFFECTS: Readonly<Partial<Record<string, string>>> = {
  publicised: 'publiciseRecord',
  held: 'raiseObjection',
  holdLifted: 'settleObjection',
  confirmed: 'confirmRecord',
}

function nameOf({ record, command, target, events }: Row): string {
  if (command === null) return 'carriedOver'
  return target === record ? command : (EFFECTS[events[0] ?? ''] ?? command)
}

/** Roles count as of the act, unless its clock is plainly wrong: then as of the arrival (SYNC-8). */
export async function* actLines({ tx, before }: Asked): AsyncGenerator<Line> {
  const rows = cursorRows(
    tx,
    sql<Row>`
      with happened as (
        select application as record, 'application' as kind, version, min(command::text)::uuid as act,
          array_agg(type order by position) as events, min(place) as place, min(received_at) as "receivedAt",
          (array_agg(event->>'by' order by position))[1]::uuid as by,
          (array_agg((event->>'at')::bigint order by position))[1] as told
        from application_event where received_at < ${before} group by application, version
        union all
        select held.id, held.kind, done.version, min(done.command::text)::uuid,
          array_agg(done.type order by done.position), min(done.place), min(done.received_at),
          (array_agg(done.event->>'by' order by done.position))[1]::uuid,
          (array_agg((done.event->>'at')::bigint order by done.position))[1]
        from case_event as done join case_record as held on held.id = done.record
        where done.received_at < ${before} group by held.id, held.kind, done.version
      )
      select record, kind, version, act, log.type as command, log.target, events, coalesce(log.actor, by) as actor,
        (select roles from staff_roles where staff = coalesce(log.actor, by)
          and valid_from <= case when log.act_at > log.received_at then log.received_at
            else coalesce(log.act_at, to_timestamp(told / 1000.0)) end
          order by valid_from desc limit 1) as roles,
        coalesce(log.unit, staff.unit) as unit,
        coalesce(log.act_at, to_timestamp(told / 1000.0)) as at, "receivedAt"
      from happened left join command_log as log on log.id = act
        left join staff on staff.id = coalesce(log.actor, by)
      order by happened.place`,
  )
  for await (const row of rows) {
    yield {
      record: row.record,
      kind: row.kind,
      version: row.version,
      act: row.act,
      command: nameOf(row),
      events: row.events,
      actor: row.actor,
      roles: row.actor === MUNICIPAL_ACTOR ? ['municipal'] : (row.roles ?? []),
      unit: row.unit === null ? null : unitWord(row.unit),
      at: isoMoment(row.at.getTime()),
      receivedAt: isoMoment(row.receivedAt.getTime()),
      countsAt: null,
    }
  }
}
