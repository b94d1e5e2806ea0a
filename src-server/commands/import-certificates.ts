// `municipal import-certificates`: what one register of certificates has gathered, up to a day.

import { isRegister } from '#shared/domain/person/sources.ts'
import { importCertificates } from '../jobs/feeds/import-certificates.ts'
import { DELIVERY_OPTIONS, deliveryIn, watermarkLine } from './delivery-in.ts'
import { faultLines, fileIn, refuseFile } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const importCertificatesCommand: Subcommand = {
  usage: `import-certificates FILE --source NAME --watermark YYYY-MM-DD [--number N] [--move-anyway yes] ${JOB_USAGE}`,
  summary:
    'import certificates of a register (one JSON object a line) and move its watermark; with lines set aside only with --move-anyway yes',
  run: (args) =>
    runJob(args, [...DELIVERY_OPTIONS, 'move-anyway'], async (run) => {
      const { db, now, dryRun, positionals, option, report } = run
      const delivery = deliveryIn(option, isRegister)
      const moveAnyway = option('move-anyway') === 'yes'
      const done = await importCertificates(db, await fileIn(positionals), {
        ...{ now, dryRun, moveAnyway },
        ...delivery,
      })
      if (done.status === 'refused') refuseFile(report, done)
      const aside = done.setAside.length
      report(done, [
        `读入 ${done.lines} 本，变更 ${done.changed} 人，搁置 ${aside} 本`,
        ...faultLines(done.setAside),
        ...(done.older === 0
          ? []
          : [`${done.older} 本已有该来源更新的数据，未采用（同日更正请用 --number）`]),
        watermarkLine(done.moved, delivery.upTo),
        ...(aside > 0 && !moveAnyway ? ['有搁置的行，数据截至日不移动；确认无碍可加 --move-anyway yes'] : []),
      ])
    }),
}
