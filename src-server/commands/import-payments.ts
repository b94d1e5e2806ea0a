// `municipal import-payments`: the bank's result list, the whole of it or nothing.

import { readFile } from 'node:fs/promises'
import { importPayments } from '../jobs/import-payments.ts'
import { JOB_USAGE, refusalLines, runJob } from './job.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const importPaymentsCommand: Subcommand = {
  usage: `import-payments FILE ${JOB_USAGE}`,
  summary: 'import the bank’s results; a file with one wrong line is refused whole, every fault listed',
  run: (args) =>
    runJob(args, [], async ({ db, positionals, now, dryRun, log, report }) => {
      const [file, ...others] = positionals
      if (file === undefined || others.length > 0) throw new UsageError('name one file')
      const done = await importPayments(db, await readFile(file, 'utf8'), { now, dryRun, log })
      if (done.status === 'refused') {
        report(
          done,
          done.faults.map(({ line, says }) => `第 ${line} 行：${says}`),
        )
        throw new Failure(`整份文件未导入：${done.faults.length} 处错误`)
      }
      report(done, [`支付成功 ${done.paid} 件，失败 ${done.failed} 件`, ...refusalLines(done.refused)])
    }),
}
