// `municipal import-online`: applications of the online channel.

import { importOnline } from '../jobs/feeds/import-online.ts'
import { faultLines, fileIn, refuseFile } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import type { Subcommand } from './subcommand.ts'

export const importOnlineCommand: Subcommand = {
  usage: `import-online FILE ${JOB_USAGE}`,
  summary:
    'take in online applications (one JSON object a line): accepted where the data carry it, else to a window',
  run: (args) =>
    runJob(args, [], async ({ db, now, dryRun, positionals, report }) => {
      const done = await importOnline(db, await fileIn(positionals), { now, dryRun })
      if (done.status === 'refused') refuseFile(report, done)
      report(done, [
        `读入 ${done.lines} 件：受理 ${done.accepted} 件，转窗口 ${done.toWindow} 件，已导入过 ${done.known} 件，未办 ${done.refused.length} 件`,
        ...faultLines(done.refused),
      ])
    }),
}
