// `npm run bench -- commands`: a thousand acts done at a counter without the network, each on disk before the next, then
// sent to a server on PostgreSQL; beside three peers, which store and send the same acts as documents. Between the two
// the browser is killed; at the end everything is counted in the database. The product's share contains the host's
// fsync for every act, the decision on the screen and the server's, the outcomes' journalling and the changes' pull; a
// peer's server only keeps what comes.
// `--commands 1000`, `--runs 5`; named peers (`commands rxdb`) take part alone, `commands none` leaves them out.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { invariant } from '#shared/kernel/invariant.ts'
import { instant } from '#shared/kernel/instant.ts'
import { startProcess } from '../e2e/stage/process.ts'
import { inventWork } from './commands/counter-work.ts'
import { openOffice } from './commands/office.ts'
import { bundle } from './harness/bundles.ts'
import { installPeers, PEER_NAMES } from './harness/contenders.ts'
import { liveOnce } from './harness/heat.ts'
import { readOptions } from './kit/options.ts'
import { type Figure, print } from './kit/print.ts'
import { median, rounded, spreadOf } from './kit/statistics.ts'

const POUCH_SERVER = fileURLToPath(new URL('peers/pouch-server.mjs', import.meta.url))

const { commands, runs, named, json } = readOptions({ commands: 1_000, runs: 5 })
const peers = PEER_NAMES.filter((name) => named.length === 0 || named.includes(name))
const names = ['jibu', ...peers]

interface Heat {
  readonly offlineMs: number
  readonly pushMs: number
  readonly totalMs: number
}

async function heatOf(name: string, scripts: ReadonlyMap<string, string>): Promise<Heat> {
  const profile = await mkdtemp(join(tmpdir(), 'jibu-bench-'))
  const office = await openOffice(inventWork(commands, instant(Date.now())), scripts)
  const pouch = name === 'pouchdb' ? await startProcess([POUCH_SERVER, `${office.url}/empty`], 'POUCH') : null
  try {
    const at = `${office.url}/?${new URLSearchParams({ name, peer: pouch?.url ?? '' }).toString()}`
    const first = await liveOnce(profile, at, { name }, ['copy', 'act'])
    const second = await liveOnce(profile, at, { name }, ['push'])
    const arrived =
      name === 'jibu'
        ? await office.applied()
        : pouch === null
          ? await office.received()
          : await documentsAt(pouch.url)
    invariant(arrived === commands, `${name}: ${arrived} of ${commands} acts arrived`)
    const offlineMs = first.done[1]?.milliseconds ?? 0
    const pushMs = second.done[0]?.milliseconds ?? 0
    return { offlineMs, pushMs, totalMs: offlineMs + pushMs }
  } finally {
    await pouch?.stop()
    await office.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function documentsAt(url: string): Promise<number> {
  const answer: unknown = await (await fetch(`${url}/district`)).json()
  return typeof answer === 'object' && answer !== null && 'doc_count' in answer ? Number(answer.doc_count) : 0
}

async function main(): Promise<void> {
  if (peers.length > 0) await installPeers()
  const scripts = new Map([['/page.js', await bundle('test/bench/page/page.ts')]])
  for (const name of names) {
    const folder = name === 'jibu' ? 'page' : 'peers'
    scripts.set(`/worker/${name}.js`, await bundle(`test/bench/${folder}/${name}-commands.ts`))
  }
  const heats = new Map<string, Heat[]>()
  for (let run = 0; run < runs; run += 1)
    for (const name of names) heats.set(name, [...(heats.get(name) ?? []), await heatOf(name, scripts)])

  const compared = (measure: keyof Heat): Record<string, Figure> => {
    const own = median((heats.get('jibu') ?? []).map((heat) => heat[measure]))
    return Object.fromEntries(
      names.map((name) => {
        const { median: middle, least, most } = spreadOf((heats.get(name) ?? []).map((heat) => heat[measure]))
        return [
          name,
          {
            ...{ median: rounded(middle), least: rounded(least), most: rounded(most) },
            timesJibu: rounded(middle / own),
          },
        ]
      }),
    )
  }
  print(
    {
      commands,
      runs,
      offlineMs: compared('offlineMs'),
      pushMs: compared('pushMs'),
      totalMs: compared('totalMs'),
    },
    json,
  )
}

await main()
