// A supervisor closes an item with a remark. The first closing stands; the same words pressed again are the same.

import { sql } from 'kysely'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Db } from '../db/database.ts'
import type { Caller } from '../http/context.ts'
import { itemsOf } from './list.ts'

export async function closeHandedOver(
  db: Db,
  { staff, unit }: Pick<Caller, 'staff' | 'unit'>,
  { id, remark }: { readonly id: string; readonly remark: string },
  at: Instant,
): Promise<Result<null, Fault>> {
  const known = await sql`select from (${itemsOf(unit)}) item where id = ${id}`.execute(db)
  if (known.rows.length === 0) return err(fault('notBlocked'))
  const { name } = await db
    .selectFrom('staff')
    .where('id', '=', staff)
    .select('name')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('handed_over_closing')
    .values({ command: id, unit, remark, closed_by: staff, closed_by_name: name, at: new Date(at) })
    .onConflict((conflict) => conflict.column('command').doNothing())
    .execute()
  const stands = await db
    .selectFrom('handed_over_closing')
    .where('command', '=', id)
    .select(['closed_by', 'remark'])
    .executeTakeFirstOrThrow()
  return stands.closed_by === staff && stands.remark === remark ? ok(null) : err(fault('alreadyDisposed'))
}
