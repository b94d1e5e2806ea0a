// `municipal answer`: the city's answer to an inquiry.

import { describeFault } from '#shared/contracts/faults.ts'
import { answerInquiry } from '../jobs/inquiries.ts'
import { JOB_USAGE, runJob } from './job.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const answerCommand: Subcommand = {
  usage: `answer INQUIRY [--text WORDS] ${JOB_USAGE}`,
  summary:
    'answer an inquiry; without words, a sheet about a certificate is answered with what was paid on it',
  run: (args) =>
    runJob(args, ['text'], async ({ db, now, dryRun, positionals, option, report }) => {
      const [inquiry, ...others] = positionals
      if (inquiry === undefined || others.length > 0) throw new UsageError('name one inquiry')
      const answered = await answerInquiry(db, inquiry, option('text') ?? null, { now, dryRun })
      if (answered === 'unknown') throw new Failure('没有这件请示')
      if (answered === 'needs-text')
        throw new UsageError('this inquiry names no application: --text is needed')
      const { outcome, text } = answered
      if (outcome !== null && 'fault' in outcome) throw new Failure(describeFault(outcome.fault))
      report(answered, [`已答复：${text}`])
    }),
}
