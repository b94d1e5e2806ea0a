// `municipal recheck`: what later facts say of open and paid records.

import { recheck } from '../jobs/recheck.ts'
import { JOB_USAGE, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const recheckCommand: Subcommand = {
  usage: `recheck ${JOB_USAGE}`,
  summary:
    'decide open and paid records again on what has arrived; what was paid and is doubtful is listed for a person',
  run: (args) =>
    runJob(args, [], async ({ db, now, dryRun, log, report }) => {
      const done = await recheck(db, { now, dryRun, log })
      report(done, [
        `转已受理 ${done.accepted} 件，需联系申请人 ${done.toCall} 件`,
        `复核已发放 ${done.checked} 件，新列疑点 ${done.suspected} 件`,
      ])
    }),
}
