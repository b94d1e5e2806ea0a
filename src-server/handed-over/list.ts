// What a unit's supervisor has to look at: acts that people handed over, and acts that the server refused because their
// author was entitled to nothing any more when they arrived (SYNC-8). Open ones first, newest first.

import { type RawBuilder, sql } from 'kysely'
import type { HandedOverItem } from '#shared/contracts/handed-over.ts'
import { faultSchema } from '#shared/contracts/fault-schema.ts'
import { commandSchema } from '#shared/domain/case/command.ts'
import { instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'

const MOST = 200

interface Row {
  readonly id: string
  readonly origin: HandedOverItem['origin']
  readonly content: unknown
  readonly fault: unknown
  readonly remark: string | null
  readonly by_name: string | null
  readonly at: Date
  readonly closed_by: string | null
  readonly closed_by_name: string | null
  readonly closed_at: Date | null
  readonly closing_remark: string | null
}

/** Everything of a unit that waits for its supervisor or has waited. */
export const itemsOf = (unit: string): RawBuilder<unknown> => sql`
  select command as id, 'person' as origin, content, fault, remark, handed_by_name as by_name, at
  from handed_over where unit = ${unit}
  union all
  select log.id, 'refused', log.command, log.outcome -> 'fault', null, null, log.received_at
  from command_log log
  where log.unit = ${unit} and log.status = 'refused'
    and log.outcome #>> '{fault,fault}' in ('roleMissing', 'otherUnit')
    and not exists (select from handed_over where handed_over.command = log.id)
    and coalesce((
      select roles from staff_roles
      where staff = log.actor and valid_from <= log.received_at order by valid_from desc limit 1
    ), '{}') = '{}'`

export async function listHandedOver(db: Db, unit: string): Promise<HandedOverItem[]> {
  const { rows } = await sql<Row>`
    select item.*, closing.closed_by, closing.closed_by_name, closing.at as closed_at,
      closing.remark as closing_remark
    from (${itemsOf(unit)}) item left join handed_over_closing closing on closing.command = item.id
    order by closing.command is not null, item.at desc, item.id limit ${MOST}`.execute(db)
  return rows.map(itemFrom)
}

function itemFrom(row: Row): HandedOverItem {
  const command = commandSchema.safeParse(row.content)
  const fault = faultSchema.safeParse(row.fault)
  return {
    id: row.id,
    origin: row.origin,
    command: command.success ? command.data : null,
    fault: fault.success ? fault.data : null,
    remark: row.remark,
    byName: row.by_name,
    at: instant(row.at.getTime()),
    closed: closingOf(row),
  }
}

function closingOf({ closed_by: by, closed_by_name: byName, closed_at: at, closing_remark: remark }: Row) {
  if (by === null || byName === null || at === null || remark === null) return null
  return { by, byName, at: instant(at.getTime()), remark }
}
