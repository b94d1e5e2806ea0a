// `npm run bench -- first-copy`: the first copy of a district into a store on disk, beside the floor (fetch, parse and
// packed write of the same bytes) and three peers, each in the same browser with a fresh profile. Every store is killed
// at the moment it says that it is done, opened again and counted; then a thousand changes follow, counted again.
// `--records 100000`, `--runs 5`; named peers (`first-copy replicache`) take part alone, `first-copy none` leaves them out.

import { compared, holdContest, spread } from './harness/contest.ts'
import { contestants } from './harness/contenders.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { rounded } from './kit/statistics.ts'

const { records, runs, named, json } = readOptions({ records: 100_000, runs: 5 })
const contest = await holdContest(contestants(named), records, runs)
const own = spread(contest, 'jibu', 'copyMs').median
print(
  {
    records,
    runs,
    megabytes: rounded(contest.bytes / 1e6),
    timesFloor: rounded(own / spread(contest, 'floor', 'copyMs').median),
    processorTimesFloor: rounded(
      spread(contest, 'jibu', 'copyProcessorMs').median / spread(contest, 'floor', 'copyProcessorMs').median,
    ),
    copyMs: compared(contest, 'copyMs'),
    copyProcessorMs: compared(contest, 'copyProcessorMs'),
    firstRowsMs: compared(contest, 'firstRowsMs'),
    openMs: compared(contest, 'openMs'),
    changesMs: compared(contest, 'changesMs'),
    longestTaskMs: compared(contest, 'longestTaskMs'),
    peakBytes: compared(contest, 'peakBytes'),
    peakTimesPlain: rounded(spread(contest, 'jibu', 'peakBytes').median / contest.bytes),
  },
  json,
)
