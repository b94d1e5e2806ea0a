// What a loaded town holds, for the person who loaded it.

import { sql } from 'kysely'
import { findUnit } from '#shared/domain/unit/units.ts'
import type { Db } from '../db/database.ts'
import { demoPassword } from './demo-password.ts'

export async function summarise(db: Db): Promise<string[]> {
  const count = sql<number>`count(*)`
  const people = await db
    .selectFrom('person_file')
    .select([
      'unit',
      count.as('people'),
      sql<number>`sum(jsonb_array_length(record->'certificates'))`.as('certificates'),
    ])
    .groupBy('unit')
    .orderBy('unit')
    .execute()
  const applications = await db
    .selectFrom('application')
    .select(['unit', 'state', count.as('count')])
    .groupBy(['unit', 'state'])
    .orderBy('state')
    .execute()
  const staff = await db.selectFrom('staff').select('username').orderBy('username').execute()
  return [
    ...people.map((row) => {
      const states = applications
        .filter(({ unit }) => unit === row.unit)
        .map((each) => `${each.state} ${each.count}`)
      const name = findUnit(row.unit)?.district ?? ''
      return `${row.unit} ${name}: ${row.people} people, ${row.certificates} certificates; applications: ${states.join(', ')}`
    }),
    `${staff.length} accounts, password ${demoPassword}: ${staff.map(({ username }) => username).join(' ')}`,
  ]
}
