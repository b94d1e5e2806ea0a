// `npm run bench -- search`: hits among the records of a district while something is typed, as the cache's worker answers
// them, letter by letter: a name, its pinyin initials, the end of an identity number, a certificate number. Then the same
// in the whole program, from the key to the paint.
// `--records 100000`.

import { WORKERS } from './harness/contenders.ts'
import { serveFeed } from './harness/feed-server.ts'
import { runSearch } from './harness/heat.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { rounded, waitingOf } from './kit/statistics.ts'
import { makeFeed } from './records/feed.ts'
import { keysToPaint } from './search/key-to-paint.ts'

const { records, json } = readOptions({ records: 100_000 })
const server = await serveFeed(makeFeed(records), { jibu: WORKERS.jibu })
try {
  const keystrokes = await runSearch(server.url, 'jibu')
  const all = Object.values(keystrokes).flat()
  const painted = await keysToPaint(records)
  const paints = Object.values(painted).flat()
  print(
    {
      records,
      keystrokes: all.length,
      keystrokeMs: { ...waitingOf(all), most: rounded(Math.max(...all)) },
      ...byWhatWasTyped(keystrokes),
      paints: paints.length,
      keyToPaintMs: { ...waitingOf(paints), most: rounded(Math.max(...paints)) },
      ...byWhatWasTyped(painted, 'painted '),
    },
    json,
  )
} finally {
  await server.close()
}

function byWhatWasTyped(times: Readonly<Record<string, readonly number[]>>, prefix = '') {
  return Object.fromEntries(
    Object.entries(times).map(([what, each]) => [`${prefix}${what}`, { ...waitingOf(each) }]),
  )
}
