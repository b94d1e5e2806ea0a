// A person of the city at the server's console: named with --as, known by their password.

import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import { findStaff } from './find-staff.ts'
import { verifyPassword } from './password.ts'
import { rolesAt } from './roles.ts'

export interface CityPerson {
  readonly id: string
  readonly name: string
}

/** Null: no such person of the city, who has left, or another password; which of them is not said. */
export async function cityPerson(
  db: Db,
  { username, password }: { readonly username: string; readonly password: string },
  now: Instant,
): Promise<CityPerson | null> {
  const staff = await findStaff(db, username)
  const known = await verifyPassword(staff?.passwordHash ?? null, password)
  if (!known || staff === null || staff.unit !== CITY_UNIT) return null
  const roles = await rolesAt(db, staff.id, now)
  return roles.length === 0 ? null : { id: staff.id, name: staff.name }
}
