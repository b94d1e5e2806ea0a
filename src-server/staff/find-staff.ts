// One member of staff by the name that they sign in with.

import type { Db } from '../db/database.ts'

export interface StaffWithSecret {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly unit: string
  readonly passwordHash: string
}

export async function findStaff(db: Db, username: string): Promise<StaffWithSecret | null> {
  const row = await db
    .selectFrom('staff')
    .where('username', '=', username)
    .select(['id', 'username', 'name', 'unit', 'password_hash as passwordHash'])
    .executeTakeFirst()
  return row ?? null
}
