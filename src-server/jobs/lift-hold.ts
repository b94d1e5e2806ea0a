// 解除暂缓: the operator lifts what no desk may lift, such as a hold whose district cannot be reached. In the city's name,
// with the ground in the record's history.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import { readApplication } from '../sync/postgres/application-rows.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { inTransaction } from './dry-run.ts'
import { applyMunicipal } from './municipal-command.ts'

/** Null: there is no such application. */
export const liftHold = (
  db: Db,
  application: string,
  hold: string,
  remark: string,
  { now, dryRun }: { readonly now: Instant; readonly dryRun: boolean },
): Promise<CommandOutcome | null> =>
  inTransaction(db, dryRun, async (tx) => {
    const record = (await readApplication(tx, application))?.record
    if (record === undefined) return null
    const act = {
      id: derivedId('liftHold', hold, String(record.version)),
      target: application,
      unit: record.unit,
      basedOn: record.version,
      body: { type: 'liftHold' as const, hold, remark },
    }
    return applyMunicipal(tx, act, now)
  })
