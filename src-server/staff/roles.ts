// Which roles somebody held at a moment (SYNC-8). Each change is a row of its own with the whole set; a person who has
// left has an empty set since then.

import { type Role, roleSchema } from '#shared/domain/staff/staff.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { z } from 'zod'
import type { Db } from '../db/database.ts'

export async function rolesAt(db: Db, staff: string, at: Instant): Promise<Role[]> {
  const row = await db
    .selectFrom('staff_roles')
    .where('staff', '=', staff)
    .where('valid_from', '<=', new Date(at))
    .orderBy('valid_from', 'desc')
    .select('roles')
    .limit(1)
    .executeTakeFirst()
  return z.array(roleSchema).parse(row?.roles ?? [])
}
