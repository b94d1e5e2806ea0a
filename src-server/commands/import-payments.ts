// `municipal import-payments`: the bank's result list, the whole of it or nothing.

import { importPayments } from '../jobs/import-payments.ts'
import { fileIn, refuseFile, textIn } from './file-given.ts'
import { JOB_USAGE, refusalLines, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const importPaymentsCommand: Subcommand = {
  usage: `import-payments FILE ${JOB_USAGE}`,
  summary: 'import the bank’s results; a file with one wrong line is refused whole, every fault listed',
  run: (args) =>
    runJob(args, [], async ({ db, positionals, now, dryRun, log, report }) => {
      const text = await textIn(await fileIn(positionals))
      const done = await importPayments(db, text, { now, dryRun, log })
      if (done.status === 'refused') refuseFile(report, done)
      report(done, [
        `支付成功 ${done.paid} 件，失败 ${done.failed} 件，成功后退汇 ${done.returned} 件，已导入过 ${done.known} 件`,
        ...refusalLines(done.refused),
      ])
    }),
}
