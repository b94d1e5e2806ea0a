import { sql } from 'kysely'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../db/database.ts'
import { randomUUID } from 'node:crypto'
import { addStaff } from '../staff/add-staff.ts'
import { demoPassword } from './demo-password.ts'

export interface TownOptions {
  readonly now: Instant
  readonly today?: PlainDate | undefined
  readonly seed?: number | undefined
  readonly report: (line: string) => void
}
export async function loadTown(db: Db, { now, report }: TownOptions): Promise<void> {
  const { count } = await db
    .selectFrom('staff')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  if (count > 0) return report('the database is not empty')
  await db.transaction().execute(async (tx) => {
    await addStaff(
      tx,
      {
        id: randomUUID(),
        username: 'sj-shouli1',
        name: '张一',
        unit: '310117',
        roles: ['clerk'],
        password: demoPassword,
      },
      now,
    )
    await tx.updateTable('server_identity').set({ demonstration: true }).execute()
  })
}
