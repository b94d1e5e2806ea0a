// `municipal import-certificates`: what the register of certificates has gathered.

import { parsePlainDate } from '#shared/kernel/plain-date.ts'
import { importCertificates } from '../jobs/feeds/import-certificates.ts'
import { faultLines, fileIn, refuseFile } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import { sourceIn } from './source-in.ts'
import { type Subcommand, UsageError } from './subcommand.ts'

export const importCertificatesCommand: Subcommand = {
  usage: `import-certificates FILE --watermark YYYY-MM-DD [--source NAME] ${JOB_USAGE}`,
  summary: 'import certificates (one JSON object a line) and move their watermark',
  run: (args) =>
    runJob(args, ['watermark', 'source'], async ({ db, now, dryRun, positionals, option, report }) => {
      const upTo = parsePlainDate(option('watermark') ?? '')
      if (upTo === null) throw new UsageError('--watermark is needed: the day up to which was gathered')
      const source = sourceIn(option('source'))
      const done = await importCertificates(db, await fileIn(positionals), { now, dryRun, upTo, source })
      if (done.status === 'refused') refuseFile(report, done)
      report(done, [
        `读入 ${done.lines} 本，变更 ${done.changed} 人，搁置 ${done.setAside.length} 本`,
        ...faultLines(done.setAside),
      ])
    }),
}
