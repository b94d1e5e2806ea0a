// `municipal verify-draw`: draws again from the record and compares.

import { verifyDraw } from '../jobs/draw/verify-draw.ts'
import { JOB_USAGE, monthIn, runJob } from './job.ts'
import { Failure, type Subcommand } from './subcommand.ts'

export const verifyDrawCommand: Subcommand = {
  usage: `verify-draw MONTH ${JOB_USAGE}`,
  summary: 'draw a month again from its record; exit code 1 where anything differs',
  run: (args) =>
    runJob(args, [], async ({ db, positionals, report }) => {
      const month = monthIn(positionals)
      const differences = await verifyDraw(db, month)
      report({ month, true: differences.length === 0, differences }, [
        differences.length === 0 ? `${month} 抽取核验一致` : `${month} 抽取核验不一致`,
        ...differences,
      ])
      if (differences.length > 0) throw new Failure(`${differences.length} 处不一致`)
    }),
}
