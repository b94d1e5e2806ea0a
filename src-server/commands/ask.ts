// `municipal ask`: a co-operation sheet (协办单), or a question that reached the city on paper.

import { describeFault } from '#shared/contracts/faults.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { askAboutCertificate, type Asked, askInGeneral, type Several } from '../jobs/inquiries.ts'
import { severalItems } from '../jobs/named-certificate.ts'
import { JOB_USAGE, type JobRun, runJob } from './job.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const askCommand: Subcommand = {
  usage: `ask --sheet NUMBER --certificate NUMBER [--item CODE] | --unit 310117 --subject WORDS --question WORDS [--application ID] ${JOB_USAGE}`,
  summary:
    'enter a co-operation sheet about a certificate, or a question of a district; prints the inquiry’s id',
  run: (args) =>
    runJob(
      args,
      ['sheet', 'certificate', 'item', 'unit', 'subject', 'question', 'application'],
      async (run) => {
        const asked = await enter(run)
        if ('several' in asked) throw new Failure(severalItems(asked.several))
        const { outcome, inquiry } = asked
        if (outcome !== null && 'fault' in outcome) throw new Failure(describeFault(outcome.fault))
        run.report(asked, [`已登记：${inquiry}`])
      },
    ),
}

function enter({ db, now, dryRun, option }: JobRun): Promise<Asked | Several> {
  const [sheet, certificate] = [option('sheet'), option('certificate')]
  if (sheet !== undefined && certificate !== undefined) {
    return askAboutCertificate(
      db,
      sheet,
      { number: certificate, item: option('item') ?? '' },
      { now, dryRun },
    )
  }
  const [unit = '', subject, question] = [option('unit'), option('subject'), option('question')]
  if (findUnit(unit) === undefined || subject === undefined || question === undefined) {
    throw new UsageError('name a --sheet with its --certificate, or --unit, --subject and --question')
  }
  const application = option('application') ?? null
  return askInGeneral(db, unit, { application, subject, question }, { now, dryRun })
}
