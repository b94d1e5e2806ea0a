// `municipal lift-hold`: one hold of one application.

import { describeFault } from '#shared/contracts/faults.ts'
import { liftHold } from '../jobs/lift-hold.ts'
import { JOB_USAGE, runJob } from './job.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const liftHoldCommand: Subcommand = {
  usage: `lift-hold --application ID --hold ID --remark WORDS ${JOB_USAGE}`,
  summary: 'lift one hold of an application in the city’s name',
  run: (args) =>
    runJob(args, ['application', 'hold', 'remark'], async ({ db, now, dryRun, option, report }) => {
      const [application, hold, remark] = [option('application'), option('hold'), option('remark')]
      if (application === undefined || hold === undefined || remark === undefined) {
        throw new UsageError('--application, --hold and --remark are needed')
      }
      const outcome = await liftHold(db, application, hold, remark, { now, dryRun })
      if (outcome === null) throw new Failure('没有这件申请')
      if ('fault' in outcome) throw new Failure(describeFault(outcome.fault))
      report(outcome, ['已解除'])
    }),
}
