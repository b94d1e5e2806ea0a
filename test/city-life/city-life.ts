// `npm run city-life -- --seeds 20 --from 1 [--months 26] [--out DIR] [--story PERSON] [--bugs [--only WORDS]] [--json]`:
// years of the whole city, audited. Exit code 1 where the auditor finds what is not known already, or a planted bug is not
// caught. `--story` prints what happened to one person of the history, from first to last.

import { parseArgs } from 'node:util'
import { huntBugs } from './hunt-bugs.ts'
import { isKnown } from './known-violations.ts'
import { bundleWorker } from './play/bundle.ts'
import { openCluster } from './play/databases.ts'
import { playAll } from './play/players.ts'
import type { Found, Result, Task } from './play/play-seed.ts'
import { Summary } from './summary.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
    months: { type: 'string', default: '26' },
    out: { type: 'string' },
    story: { type: 'string' },
    bugs: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const whole = (name: string, text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`--${name} is a whole number`)
  return number
}
const seeds = whole('seeds', values.seeds)
const from = whole('from', values.from)
const months = whole('months', values.months)
const story = values.story === undefined ? null : whole('story', values.story)

const summary = new Summary()
const toldKinds = new Set<string>()
const unknown: Found[] = []

/** The one line that lives through it again, month by month, with the story of the person concerned. */
const again = (seed: number, who: number | null): string =>
  `npm run city-life -- --seeds 1 --from ${String(seed)} --months ${String(months)}${who === null ? '' : ` --story ${String(who)}`}`

function tell(seed: number, violation: Found): void {
  const key = `${violation.rule} ${violation.kind}`
  const known = isKnown(violation)
  if (!known) unknown.push(violation)
  if (known || values.json || toldKinds.has(key)) return
  toldKinds.add(key)
  console.error(`seed ${String(seed)}: ${key}: ${violation.because} (${violation.clause})`)
  console.error(`  again: ${again(seed, violation.who)}`)
}

function hear(result: Result): boolean {
  summary.add(result)
  const { seed, violations, failure, seconds } = result
  if (failure !== null)
    console.error(`seed ${String(seed)} broke off: ${failure}\n  again: ${again(seed, null)}`)
  for (const violation of violations) tell(seed, violation)
  for (const line of result.story) console.log(line)
  if (!values.json)
    console.error(`seed ${String(seed)}: ${String(violations.length)} violations, ${String(seconds)} s`)
  return summary.failures.length < 5
}

function* tasks(cluster: string): Generator<Task> {
  for (let seed = from; seed < from + seeds; seed += 1)
    yield { seed, months, cluster, out: values.out ?? null, story }
}

async function liveAll(cluster: string): Promise<boolean> {
  const begun = performance.now()
  await playAll({
    bundle: await bundleWorker('histories'),
    tasks: tasks(cluster),
    players: Math.min(2, seeds),
    onResult: hear,
  })
  const figures = summary.figures((performance.now() - begun) / 1000)
  if (values.json) console.log(JSON.stringify(figures))
  else {
    console.log(`${String(figures.histories)} histories, ${String(figures['histories an hour'])} an hour`)
    for (const { kind, found, seeds: where } of summary.kinds())
      console.log(`${String(found).padStart(6)} × ${kind}  (seeds ${where.join(', ')})`)
  }
  return unknown.length === 0 && summary.failures.length === 0
}

const cluster = await openCluster()
try {
  const { only, json } = values
  const well = values.bugs
    ? await huntBugs({ from, months, cluster: cluster.url, only, json })
    : await liveAll(cluster.url)
  process.exitCode = well ? 0 : 1
} finally {
  await cluster.close()
}
