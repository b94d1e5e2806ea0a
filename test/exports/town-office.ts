// The complete town, at the smallest size that holds the evaluation's tables, behind the municipal server's own door:
// its staff sign in with the town's password.

import { randomUUID } from 'node:crypto'
import { MUNICIPAL_PATHS, signInAnswerSchema } from '#shared/contracts/municipal.ts'
import type { Role, Staff } from '#shared/domain/staff/staff.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { demoPassword } from '../../src-server/demo/demo-password.ts'
import { loadTown } from '../../src-server/demo/load-town.ts'
import { momentOf } from '../../src-server/demo/moments.ts'
import { createMunicipalApp } from '../../src-server/http/app.ts'
import { listStaff } from '../../src-server/staff/list-staff.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { ask, asJson } from '../server/office.ts'

const TODAY = plainDate('2026-11-18')

export interface Desk {
  readonly staff: Staff
  readonly device: string
  readonly request: (path: string) => Promise<Response>
}

export interface TownOffice extends TestDatabase {
  /** A person of the unit who holds the role, signed in. */
  readonly desk: (unit: string, role: Role) => Promise<Desk>
}

export async function openTownOffice(): Promise<TownOffice> {
  const database = await createTestDatabase()
  const { db } = database
  const now = instant(momentOf(TODAY, 9))
  await loadTown(db, { now, today: TODAY, seed: 3, applications: 5_000, report: () => undefined })
  const app = createMunicipalApp({ db, clock: () => now, log: () => undefined })
  return {
    ...database,
    desk: async (unit, role) => {
      const staff = (await listStaff(db, now)).find((each) => each.unit === unit && each.roles.includes(role))
      if (staff === undefined) throw new Error(`nobody in ${unit} is ${role}`)
      const device = randomUUID()
      const asked = asJson({ username: staff.username, password: demoPassword, device })
      const answer = await ask(app, MUNICIPAL_PATHS.signIn, asked)
      const { token } = signInAnswerSchema.parse(await answer.json())
      return { staff, device, request: (path) => ask(app, path, {}, token) }
    },
  }
}
