// `municipal import-payments`: the bank's result list, the whole of it or nothing.

import { readFile } from 'node:fs/promises'
import { importPayments } from '../jobs/import-payments.ts'
import { fileIn, refuseFile } from './file-given.ts'
import { JOB_USAGE, refusalLines, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const importPaymentsCommand: Subcommand = {
  usage: `import-payments FILE ${JOB_USAGE}`,
  summary: 'import the bank’s results; a file with one wrong line is refused whole, every fault listed',
  run: (args) =>
    runJob(args, [], async ({ db, positionals, now, dryRun, log, report }) => {
      const text = await readFile(await fileIn(positionals), 'utf8')
      const done = await importPayments(db, text, { now, dryRun, log })
      if (done.status === 'refused') refuseFile(report, done)
      report(done, [`支付成功 ${done.paid} 件，失败 ${done.failed} 件`, ...refusalLines(done.refused)])
    }),
}
