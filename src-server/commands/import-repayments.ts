// `municipal import-repayments`: the assessment centre's list of what has come back, the whole of it or nothing.

import { readFile } from 'node:fs/promises'
import { importRepayments } from '../jobs/import-repayments.ts'
import { fileIn, refuseFile } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const importRepaymentsCommand: Subcommand = {
  usage: `import-repayments FILE ${JOB_USAGE}`,
  summary: 'import what has come back through the institutions; a voucher is entered once',
  run: (args) =>
    runJob(args, [], async ({ db, positionals, now, dryRun, log, report }) => {
      const text = await readFile(await fileIn(positionals), 'utf8')
      const done = await importRepayments(db, text, { now, dryRun, log })
      if (done.status === 'refused') refuseFile(report, done)
      report(done, [`登记退款 ${done.entered} 笔，共 ${done.amount} 元；此前已登记 ${done.known} 笔`])
    }),
}
