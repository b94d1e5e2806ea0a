// Puts the busy town into the database and opens a session for each device, past the sign-in and its slow hashing.

import { sql } from 'kysely'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import type { Db } from '../../../src-server/db/database.ts'
import { CITY_STREAM } from '../../../src-server/db/schema.ts'
import { addStaff } from '../../../src-server/staff/add-staff.ts'
import { openSession } from '../../../src-server/staff/session.ts'
import { publish } from '../../../src-server/sync/publish.ts'
import type { BusyTown } from '../town/busy-town.ts'

const DAY_MS = 86_400_000
const SLICE = 1_000

/** The token of each counter, in their order. */
export async function settleTown(db: Db, town: BusyTown, now: Instant): Promise<string[]> {
  await db.transaction().execute(async (tx) => {
    const clerks = new Map(town.counters.map(({ clerk, unit }) => [clerk, unit]))
    for (const [id, unit] of clerks) {
      const person = { id, unit, username: `clerk-${unit}`, name: '演示员', roles: ['clerk'] as const }
      await addStaff(tx, { ...person, passwordHash: 'nobody signs in' }, instant(now - 30 * DAY_MS))
    }
    await tx
      .insertInto('device')
      .values(town.counters.map(({ device, unit, deviceCode }) => ({ device, unit, code: deviceCode })))
      .execute()
    await tx
      .insertInto('city_notice')
      .values({ notice: JSON.stringify(town.notice) })
      .execute()
    for (let from = 0; from < town.people.length; from += SLICE) {
      const people = town.people.slice(from, from + SLICE)
      await tx
        .insertInto('person_file')
        .values(
          people.map((person) => ({
            id: person.id,
            unit: person.unit,
            identity_number: person.identityNumber,
            record: JSON.stringify(person),
            known_at: new Date(person.knownAt),
          })),
        )
        .execute()
    }
    await publish(tx, [{ stream: CITY_STREAM, kind: 'city-notice', record: null }], sql`select 1`)
  })
  await sql`analyze`.execute(db)
  return Promise.all(
    town.counters.map(({ clerk, unit, device }) => openSession(db, { staff: clerk, unit, device }, now)),
  )
}
