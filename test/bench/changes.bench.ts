// `npm run bench -- changes`: a thousand changed records pulled into a store that holds a district, on disk, beside the
// floor and the peers. Killed, opened and counted afterwards. `--records 100000`, `--runs 5`; peers can be named.

import { contestants } from './harness/contenders.ts'
import { compared, holdContest } from './harness/contest.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { CHANGES } from './records/feed.ts'

const { records, runs, named, json } = readOptions({ records: 100_000, runs: 5 })
const contest = await holdContest(contestants(named), records, runs)
print({ records, changes: CHANGES, runs, changesMs: compared(contest, 'changesMs') }, json)
