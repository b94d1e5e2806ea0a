// Everyone with their roles of the moment, unit by unit in the order in which they were entered.

import { type Staff, staffSchema } from '#shared/domain/staff/staff.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { z } from 'zod'
import type { Db } from '../db/database.ts'

export async function listStaff(db: Db, at: Instant): Promise<Staff[]> {
  const rows = await db
    .selectFrom('staff')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('staff_roles')
          .whereRef('staff_roles.staff', '=', 'staff.id')
          .where('valid_from', '<=', new Date(at))
          .orderBy('valid_from', 'desc')
          .select('roles')
          .limit(1)
          .as('held'),
      (join) => join.onTrue(),
    )
    .select(['id', 'username', 'name', 'unit', 'held.roles'])
    .orderBy('unit')
    .orderBy('created_at')
    .orderBy('username')
    .execute()
  return z.array(staffSchema).parse(rows.map((row) => ({ ...row, roles: row.roles ?? [] })))
}
