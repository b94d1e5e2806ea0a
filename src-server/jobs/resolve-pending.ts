// 待归集核定: decides again on everything accepted provisionally, with the facts that have arrived since.

import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import { type BulkReport, runBulk } from './bulk/run-bulk.ts'

export interface ResolveReport extends BulkReport {
  readonly accepted: number
  /** Those whose applicants have to be called. */
  readonly toCall: number
}

export async function resolvePending(
  db: Db,
  options: { readonly now: Instant; readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<ResolveReport> {
  const candidates = await db
    .selectFrom('application')
    .where('state', '=', 'pending-facts')
    .orderBy('unit')
    .orderBy('id')
    .select(['id', 'unit', 'version'])
    .execute()
  let accepted = 0
  const report = await runBulk(db, {
    ...options,
    cause: ['resolvePending'],
    candidates,
    bodyFor: () => ({ type: 'resolvePending' }),
    onApplied: (_, after) => {
      if (after.state === 'accepted') accepted += 1
    },
  })
  return { ...report, accepted, toCall: report.applied - accepted }
}
