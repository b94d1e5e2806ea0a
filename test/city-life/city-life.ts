// `npm run city-life -- --seeds 20 --from 1 [--months 26] [--out DIR] [--story PERSON] [--json]`: years of the whole city,
// audited. Exit code 1 where the auditor finds what is not known already.

import { parseArgs } from 'node:util'
import { bundleWorker } from './play/bundle.ts'
import { openCluster } from './play/databases.ts'
import { playAll } from './play/players.ts'
import type { Task } from './play/play-seed.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
    months: { type: 'string', default: '26' },
    out: { type: 'string' },
    story: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const whole = (name: string, text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`--${name} is a whole number`)
  return number
}
const [seeds, from, months] = [
  whole('seeds', values.seeds),
  whole('from', values.from),
  whole('months', values.months),
]
const story = values.story === undefined ? null : whole('story', values.story)

const cluster = await openCluster()
try {
  const tasks = function* (): Generator<Task> {
    for (let seed = from; seed < from + seeds; seed += 1)
      yield { seed, months, cluster: cluster.url, out: values.out ?? null, story }
  }
  await playAll({
    bundle: await bundleWorker('histories'),
    tasks: tasks(),
    players: Math.min(2, seeds),
    onResult: (result) => {
      console.log(result.seed, result.seconds, result.failure ?? '')
      console.log(JSON.stringify(result.counts, null, 1))
      for (const line of result.story) console.log(line)
      return true
    },
  })
} finally {
  await cluster.close()
}
