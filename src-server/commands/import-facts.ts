// `municipal import-facts`: what has been gathered about people, up to the days that are named.

import { importFacts } from '../jobs/feeds/import-facts.ts'
import { fileIn, refuseFile } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'
import { sourceIn } from './source-in.ts'
import { watermarksIn } from './watermarks.ts'

export const importFactsCommand: Subcommand = {
  usage: `import-facts FILE --watermarks employment=YYYY-MM-DD,… [--source NAME] ${JOB_USAGE}`,
  summary: 'import facts about people (one JSON object a line) and move the watermarks of the groups named',
  run: (args) =>
    runJob(args, ['watermarks', 'source'], async ({ db, now, dryRun, positionals, option, report }) => {
      const watermarks = watermarksIn(option('watermarks'))
      const source = sourceIn(option('source'))
      const done = await importFacts(db, await fileIn(positionals), { now, dryRun, watermarks, source })
      if (done.status === 'refused') refuseFile(report, done)
      report(done, [`读入 ${done.lines} 人，新增 ${done.created} 人，变更 ${done.changed} 人`])
    }),
}
