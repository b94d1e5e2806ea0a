// `municipal import-facts`: what one source has gathered about people, up to a day.

import { isFactsSource } from '#shared/domain/person/sources.ts'
import { importFacts } from '../jobs/feeds/import-facts.ts'
import { DELIVERY_OPTIONS, deliveryIn, watermarkLine } from './delivery-in.ts'
import { fileIn, refuseFile } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const importFactsCommand: Subcommand = {
  usage: `import-facts FILE --source NAME --watermark YYYY-MM-DD [--number N] ${JOB_USAGE}`,
  summary: 'import what a source says about people (one JSON object a line) and move its watermark',
  run: (args) =>
    runJob(args, DELIVERY_OPTIONS, async ({ db, now, dryRun, positionals, option, report }) => {
      const delivery = deliveryIn(option, isFactsSource)
      const done = await importFacts(db, await fileIn(positionals), { now, dryRun, ...delivery })
      if (done.status === 'refused') refuseFile(report, done)
      report(done, [
        `读入 ${done.lines} 人，新增 ${done.created} 人，变更 ${done.changed} 人`,
        ...(done.older === 0
          ? []
          : [`${done.older} 人已有该来源更新的数据，未采用（同日更正请用 --number）`]),
        watermarkLine(done.moved, delivery.upTo),
      ])
    }),
}
