// Enters a member of staff. Audit together with confirmation is refused here, and again by the database.

import { rolesAreSeparate, type Role } from '#shared/domain/staff/staff.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Tx } from '../db/database.ts'

export interface NewStaff {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly Role[]
  readonly passwordHash: string
}

export async function addStaff(tx: Tx, person: NewStaff, since: Instant): Promise<void> {
  if (!rolesAreSeparate(person.roles)) throw new RangeError('nobody holds reviewer together with confirmer')
  const { id, username, name, unit } = person
  await tx
    .insertInto('staff')
    .values({ id, username, name, unit, password_hash: person.passwordHash })
    .execute()
  await tx
    .insertInto('staff_roles')
    .values({ staff: id, valid_from: new Date(since), roles: [...person.roles] })
    .execute()
}
