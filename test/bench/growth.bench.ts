// `npm run bench -- growth`: the first copy, the opening and a thousand changes on districts of different sizes, in time
// and memory, as a table and as charts in docs/pictures. With peers named, they grow beside it.
// `--runs 5`; `--most 300000` leaves out the bigger sizes.

import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { contestants } from './harness/contenders.ts'
import { compared, type Contest, holdContest, type Measure } from './harness/contest.ts'
import { type Chart, svgOf } from './kit/chart.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { median, rounded } from './kit/statistics.ts'

const SIZES = [1_000, 10_000, 100_000, 300_000]
const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url))

const { runs, most, named, json } = readOptions({ runs: 5, most: 300_000 })
const names = contestants(named.length === 0 ? ['none'] : named)
const contests: Contest[] = []
for (const size of SIZES.filter((each) => each <= most)) contests.push(await holdContest(names, size, runs))

const valueOf = (contest: Contest, name: string, measure: Measure): number =>
  median((contest.heats[name] ?? []).map((heat) => heat[measure]))

function chart(title: string, yTitle: string, measure: Measure, unit: number): Chart {
  const lines = names.map((name) => ({
    name: name === 'jibu' ? 'Jibu' : name,
    points: contests.map((contest) => ({ x: contest.records, y: valueOf(contest, name, measure) / unit })),
  }))
  return { title, xTitle: 'records', yTitle, lines }
}

const charts = {
  'growth-first-copy.svg': chart('First copy of a district, on disk', 'seconds', 'copyMs', 1_000),
  'growth-open.svg': chart('Opening it again, all rows listed', 'seconds', 'openMs', 1_000),
  'growth-memory.svg': chart('Memory that the first copy took at most', 'megabytes', 'peakBytes', 1e6),
}
for (const [file, each] of Object.entries(charts)) await writeFile(`${PICTURES}/${file}`, svgOf(each))

print(
  Object.fromEntries(
    contests.map((contest) => [
      contest.records.toLocaleString('en'),
      {
        runs: { of: runs, megabytes: rounded(contest.bytes / 1e6) },
        copyMs: compared(contest, 'copyMs'),
        firstRowsMs: compared(contest, 'firstRowsMs'),
        openMs: compared(contest, 'openMs'),
        changesMs: compared(contest, 'changesMs'),
        peakBytes: compared(contest, 'peakBytes'),
        openPeakBytes: compared(contest, 'openPeakBytes'),
      },
    ]),
  ),
  json,
)
