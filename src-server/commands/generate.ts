// `municipal generate`: the payment records of a month.

import { generationDay } from '#shared/calendar/batch-month.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { generateMonth } from '../jobs/generate-month.ts'
import { JOB_USAGE, monthIn, refusalLines, runJob } from './job.ts'
import { Failure, type Subcommand } from './subcommand.ts'

export const generate: Subcommand = {
  usage: `generate MONTH ${JOB_USAGE}`,
  summary: 'generate the month’s payment records; one open call holds up the whole city',
  run: (args) =>
    runJob(args, [], async ({ db, now, dryRun, positionals, log, report }) => {
      const month = monthIn(positionals)
      if (shanghaiDate(now) < generationDay(month)) {
        throw new Failure(`${month} 的生成日为 ${generationDay(month)}，未到`)
      }
      const done = await generateMonth(db, { month, now, dryRun, log })
      if (done.status === 'not-drawn') throw new Failure(`${month} 还没有抽取`)
      if (done.status === 'calls-open') {
        report(
          done,
          done.behind.map(({ unit, open }) => `${findUnit(unit)?.title ?? unit} 尚有 ${open} 件未核实`),
        )
        throw new Failure('抽检未完成，全市不生成')
      }
      report(done, [
        `${month} 生成 ${done.generated} 件，共 ${done.amount} 元；退回待归集 ${done.sentBack} 件`,
        ...refusalLines(done.refused),
      ])
    }),
}
