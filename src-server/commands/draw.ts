// `municipal draw`: the sample of a month's phone checks.

import { shanghaiDate } from '#shared/kernel/instant.ts'
import { drawDay } from '#shared/calendar/batch-month.ts'
import { drawMonth } from '../jobs/draw/draw-month.ts'
import { JOB_USAGE, monthIn, runJob } from './job.ts'
import { Failure, type Subcommand } from './subcommand.ts'

export const draw: Subcommand = {
  usage: `draw MONTH ${JOB_USAGE}`,
  summary:
    'draw the month’s phone checks from what is accepted; frame, hash, seed and shortfall are on record first',
  run: (args) =>
    runJob(args, [], async ({ db, now, dryRun, positionals, report }) => {
      const month = monthIn(positionals)
      if (shanghaiDate(now) < drawDay(month)) throw new Failure(`${month} 的抽取日为 ${drawDay(month)}，未到`)
      const done = await drawMonth(db, { month, now, dryRun })
      report(done, [
        `${month} 抽样框 ${done.frame} 件，散列 ${done.frameHash}`,
        `种子 ${done.seed ?? '（未抽取）'}`,
        `抽中 ${done.drawn} 件，其中上月转入 ${done.carried} 件，不足额 ${done.shortfall} 件`,
        ...(done.movedOn.length > 0 ? [`抽取时已变动 ${done.movedOn.length} 件，仍须核实`] : []),
      ])
    }),
}
