// Carries out what commands have set off (policy sheet 6: the outcome of a call reaches the application in a transaction
// of its own). Safe to run at any moment and by several servers at once; what is interrupted is done the next time.

import { commandBodySchema } from '#shared/domain/case/command.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Db, type Tx } from '../db/database.ts'
import { readSmallCase } from '../sync/postgres/case-rows.ts'
import { readApplication } from '../sync/postgres/application-rows.ts'
import { applyMunicipal } from './municipal-command.ts'

const AT_ONCE = 200

/** Returns how many were carried out. A refused one is done as well: its refusal stands in the log. */
export async function runFollowUps(db: Db, now: Instant, log: (line: string) => void): Promise<number> {
  const open = await db
    .selectFrom('follow_up')
    .where('done_at', 'is', null)
    .orderBy('noted_at')
    .limit(AT_ONCE)
    .select(['id', 'target', 'body', 'kind'])
    .execute()
  for (const { id, target, body, kind } of open) {
    const act = commandBodySchema.parse(body)
    await db.transaction().execute(async (tx) => {
      const held =
        kind === 'application' ? (await readApplication(tx, target))?.record : await readSmallCase(tx, target)
      const head = { unit: held?.unit ?? CITY_UNIT, basedOn: held?.version ?? 0 }
      const outcome = await applyMunicipal(tx, { id, target, ...head, body: act }, now)
      if (outcome?.status !== 'applied') log(`follow-up ${id} ${act.type}: ${outcome?.status ?? 'waits'}`)
      await markDone(tx, id, now)
    })
  }
  return open.length
}

async function markDone(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx
    .updateTable('follow_up')
    .set({ done_at: new Date(now) })
    .where('id', '=', id)
    .execute()
}
