// `municipal resolve-pending`: provisional acceptances, decided again.

import { resolvePending } from '../jobs/resolve-pending.ts'
import { JOB_USAGE, refusalLines, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const resolvePendingCommand: Subcommand = {
  usage: `resolve-pending ${JOB_USAGE}`,
  summary: 'decide again on provisional acceptances with the facts that have arrived',
  run: (args) =>
    runJob(args, [], async ({ db, now, dryRun, log, report }) => {
      const done = await resolvePending(db, { now, dryRun, log })
      report(done, [
        `转已受理 ${done.accepted} 件，需联系申请人 ${done.toCall} 件`,
        ...refusalLines(done.refused),
      ])
    }),
}
