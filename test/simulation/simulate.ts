// `npm run simulate -- --seeds 10000 --from 1 [--store postgres] [--bugs] [--trace] [--json]`: histories of the sync under faults.
// Exit code 1 where a promise was broken, or a planted bug was not caught.

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.ts'
import { openSimulationDatabases } from './databases.ts'
import { huntBugs } from './hunt-bugs.ts'
import { playAll } from './players.ts'
import { printFigures, Summary } from './summary.ts'
import { traceSeed } from './trace-seed.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    bugs: { type: 'boolean', default: false },
    only: { type: 'string' },
    store: { type: 'string', default: 'memory' },
    trace: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const from = Number(values.from)
const seeds = Number(values.seeds)
if (!Number.isSafeInteger(from) || !Number.isSafeInteger(seeds) || seeds < 1) {
  throw new RangeError('--from and --seeds are whole numbers')
}

if (values.trace) await traceSeed(from)
else if (values.bugs) process.exitCode = (await huntBugs(from, values.only, values.json)) ? 0 : 1
else process.exitCode = (await simulate()) ? 0 : 1

async function simulate(): Promise<boolean> {
  const summary = new Summary()
  const begun = performance.now()
  const cluster = values.store === 'postgres' ? await openSimulationDatabases(availableParallelism()) : null
  await playAll({
    bundle: await bundle('worker.ts', 'simulate'),
    ...(cluster === null ? {} : { databases: cluster.urls }),
    seeds: range(from, seeds),
    onResult: (result) => {
      summary.add(result)
      if (result.failure !== null) {
        console.error(`seed ${result.seed}: ${result.failure.message}`)
        console.error(`replay: npm run simulate -- --seeds 1 --from ${result.seed} --trace`)
      } else if (!values.json && summary.histories % 1000 === 0)
        console.error(`${summary.histories} histories`)
      return summary.failures.length < 20
    },
  })
  await cluster?.close()
  const figures = {
    store: values.store,
    ...summary.figures(),
    'real seconds': Math.round((performance.now() - begun) / 1000),
  }
  if (values.json) console.log(JSON.stringify(figures))
  else printFigures(figures)
  return summary.failures.length === 0
}

function* range(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed += 1) yield seed
}
