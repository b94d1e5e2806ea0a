// `npm run bench -- search`: hits among the records of a district while something is typed, as the cache's worker answers
// them, letter by letter: a name, its pinyin initials, the end of an identity number, a certificate number.
// `--records 100000`.

import { WORKERS } from './harness/contenders.ts'
import { serveFeed } from './harness/feed-server.ts'
import { runSearch } from './harness/heat.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { rounded, waitingOf } from './kit/statistics.ts'
import { makeFeed } from './records/feed.ts'

const { records, json } = readOptions({ records: 100_000 })
const server = await serveFeed(makeFeed(records), { jibu: WORKERS.jibu })
try {
  const keystrokes = await runSearch(server.url, 'jibu')
  const all = Object.values(keystrokes).flat()
  print(
    {
      records,
      keystrokes: all.length,
      keystrokeMs: { ...waitingOf(all), most: rounded(Math.max(...all)) },
      ...Object.fromEntries(Object.entries(keystrokes).map(([what, each]) => [what, { ...waitingOf(each) }])),
    },
    json,
  )
} finally {
  await server.close()
}
