// `npm run bench -- unlock`: from the key to lists that can be worked with. A killed store that holds a district is
// opened again: until the first rows are there, and until all are. The floor reads the same records as bytes and looks
// at none of them. `--records 100000`, `--runs 5`; peers take part when named.

import { contestants } from './harness/contenders.ts'
import { compared, holdContest, spread } from './harness/contest.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { rounded } from './kit/statistics.ts'

const { records, runs, named, json } = readOptions({ records: 100_000, runs: 5 })
const contest = await holdContest(contestants(named.length === 0 ? ['none'] : named), records, runs)
const floor = spread(contest, 'floor', 'openMs').median
print(
  {
    records,
    runs,
    megabytes: rounded(contest.bytes / 1e6),
    firstRowsTimesFloor: rounded(spread(contest, 'jibu', 'firstRowsMs').median / floor),
    allRowsTimesFloor: rounded(spread(contest, 'jibu', 'openMs').median / floor),
    firstRowsMs: compared(contest, 'firstRowsMs'),
    openMs: compared(contest, 'openMs'),
    peakBytes: compared(contest, 'openPeakBytes'),
    peakTimesPlain: rounded(spread(contest, 'jibu', 'openPeakBytes').median / contest.bytes),
  },
  json,
)
