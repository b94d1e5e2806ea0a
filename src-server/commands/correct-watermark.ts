// `municipal correct-watermark`: a watermark that was entered wrongly; another person of the city approves.

import { shanghaiDate } from '#shared/kernel/instant.ts'
import { SOURCE_TITLES, SOURCES } from '#shared/domain/person/sources.ts'
import { watermarkProposal, watermarkSchema } from '../two-persons/watermark.ts'
import { CITY_PERSON_USAGE, cityPersonIn } from './city-person-in.ts'
import { JOB_USAGE, runJob } from './job.ts'
import { proposeAs } from './propose-as.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const correctWatermarkCommand: Subcommand = {
  usage: `correct-watermark SOURCE --to YYYY-MM-DD|none --reason WORDS ${CITY_PERSON_USAGE} ${JOB_USAGE}`,
  summary: `propose another watermark of a source (${SOURCES.join(', ')}); another person of the city approves it`,
  run: (args) =>
    runJob(args, ['to', 'reason', 'as'], async (run) => {
      const [source, ...others] = run.positionals
      const to = run.option('to')
      const asked = watermarkSchema.safeParse({ source, day: to === 'none' ? null : to })
      if (!asked.success || others.length > 0)
        throw new UsageError('name one source, and --to with a day or none')
      const { source: of, day } = asked.data
      if (day !== null && day > shanghaiDate(run.now))
        throw new Failure(`${SOURCE_TITLES[of]}数据截至日 ${day} 在今天之后`)
      await proposeAs(run, await cityPersonIn(run), watermarkProposal, asked.data)
    }),
}
