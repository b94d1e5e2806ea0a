// The workstations of a unit as the server knows them: by what they have sent. One that only reads leaves no trace here but
// its sign-in.

import { sql } from 'kysely'
import type { Device } from '#shared/contracts/reports.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'

const THIRTY_DAYS = 30 * 86_400_000

interface Row {
  readonly unit: string
  readonly code: string
  readonly first_seen: Date
  readonly signed_in_at: Date | null
  readonly signed_in_name: string | null
  readonly last_act: Date | null
  readonly acts: number
  readonly conflicts: number
  readonly refused: number
  readonly clock_offset: number | null
}

/** `unit` null: those of the whole city. */
export async function reportDevices(db: Db, unit: string | null, now: Instant): Promise<Device[]> {
  const since = new Date(now - THIRTY_DAYS)
  const { rows } = await sql<Row>`
    select device.unit, device.code, device.first_seen,
      latest.created_at as signed_in_at, latest.name as signed_in_name,
      sent.last_act, coalesce(sent.acts, 0) as acts, coalesce(sent.conflicts, 0) as conflicts,
      coalesce(sent.refused, 0) as refused, sent.clock_offset
    from device
    left join lateral (
      select session.created_at, staff.name from session join staff on staff.id = session.staff
      where session.device = device.device order by session.created_at desc limit 1
    ) latest on true
    left join lateral (
      select max(received_at) as last_act,
        count(*) filter (where received_at >= ${since}) as acts,
        count(*) filter (where received_at >= ${since} and status = 'conflict') as conflicts,
        count(*) filter (where received_at >= ${since} and status in ('refused', 'quarantined')) as refused,
        (array_agg(clock_offset_ms order by received_at desc))[1] as clock_offset
      from command_log where command_log.device = device.device
    ) sent on true
    where ${unit}::text is null or device.unit = ${unit}
    order by device.unit, device.code`.execute(db)
  return rows.map(deviceFrom)
}

function deviceFrom(row: Row): Device {
  const { signed_in_at: at, signed_in_name: name } = row
  return {
    unit: row.unit,
    code: row.code,
    firstSeen: instant(row.first_seen.getTime()),
    signedIn: at === null || name === null ? null : { at: instant(at.getTime()), name },
    lastAct: row.last_act === null ? null : instant(row.last_act.getTime()),
    acts: row.acts,
    conflicts: row.conflicts,
    refused: row.refused,
    clockOffset: row.clock_offset,
  }
}
