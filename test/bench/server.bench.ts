// `npm run bench -- server`: 16 districts of 20 workstations push and pull over HTTP against municipal servers on a real
// PostgreSQL, all at once and without a pause, beside pgbench's TPC-B on the same database in the same run. Everybody
// shares this machine's cores: the workstations, the servers and PostgreSQL.
// The numbers of every stream are asserted to be contiguous, and every reader to have reached the end (SYNC-9).
// `--devices 20` a district, `--commands 12` a device, `--servers 1` processes, `--seconds 10` for each of two pgbench runs.

import { sql } from 'kysely'
import { fileURLToPath } from 'node:url'
import { instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Db } from '../../src-server/db/database.ts'
import { createTestDatabase } from '../database/test-database.ts'
import { startProcess } from '../e2e/stage/process.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { median, rounded, waitingOf } from './kit/statistics.ts'
import { cpuTimeOf } from './server/cpu-time.ts'
import { nothingSeen, type Seen, work } from './server/device.ts'
import { findPgbench } from './server/pgbench.ts'
import { settleTown } from './server/settle-town.ts'
import { type BusyTown, inventBusyTown } from './town/busy-town.ts'

const PROGRAM = fileURLToPath(new URL('../../scripts/municipal.mjs', import.meta.url))
/** As many connections as one server keeps open (src-server/db/database.ts). */
const CONNECTIONS = 10

const options = readOptions({ devices: 20, commands: 12, servers: 1, seconds: 10 })

async function main(): Promise<void> {
  const now = instant(Date.now())
  const town = inventBusyTown(options.devices, options.commands, now)
  const database = await createTestDatabase()
  try {
    const tokens = await settleTown(database.db, town, now)
    const pgbench = await findPgbench()
    await pgbench?.fill(database.url)
    const clients = CONNECTIONS * options.servers
    const before = await pgbench?.rate(database.url, clients, options.seconds)
    const { seen, seconds, cost } = await rush(database.url, town, tokens)
    const after = await pgbench?.rate(database.url, clients, options.seconds)
    const published = await assertContiguous(database.db)
    const transactions = before === undefined || after === undefined ? null : median([before, after])
    const commandsPerSecond = seen.applied / seconds
    print(
      {
        workstations: town.counters.length,
        servers: options.servers,
        commands: seen.applied,
        otherwise: seen.otherwise,
        askedAgain: seen.busy,
        seconds: rounded(seconds),
        commandsPerSecond: rounded(commandsPerSecond),
        serverCpuMsPerCommand: cost.server === null ? null : rounded(cost.server / seen.applied),
        postgresCpuMsPerCommand: cost.postgres === null ? null : rounded(cost.postgres / seen.applied),
        pullsPerSecond: rounded(seen.pullMs.length / seconds),
        recordsPulledPerSecond: rounded(seen.lines / seconds),
        pushMs: { ...waitingOf(seen.pushMs) },
        pullMs: { ...waitingOf(seen.pullMs) },
        changesPublished: published,
        numbersContiguous: true,
        pgbenchClients: clients,
        pgbenchPerSecond: transactions === null ? null : [before ?? 0, after ?? 0].map(rounded),
        commandsToPgbench: transactions === null ? null : rounded(commandsPerSecond / transactions),
      },
      options.json,
    )
    if (pgbench === null) console.error('pgbench was not found: on Debian, apt-get install postgresql')
  } finally {
    await database.drop()
  }
}

async function rush(databaseUrl: string, town: BusyTown, tokens: readonly string[]) {
  const script = [PROGRAM, 'serve', '--port', '0']
  const servers = await Promise.all(
    Array.from({ length: options.servers }, () =>
      startProcess(script, 'JIBU-MUNICIPAL', { DATABASE_URL: databaseUrl }),
    ),
  )
  try {
    const seen: Seen = nothingSeen()
    const before = await cpuTimes(databaseUrl)
    const started = performance.now()
    await Promise.all(
      town.counters.map((counter, index) => {
        const server = servers[index % servers.length]
        invariant(server !== undefined, 'there is a server')
        return work(server.url, tokens[index] ?? '', counter, seen)
      }),
    )
    const seconds = (performance.now() - started) / 1000
    const after = await cpuTimes(databaseUrl)
    const cost = {
      server: spent(before.server, after.server),
      postgres: spent(before.postgres, after.postgres),
    }
    return { seen, seconds, cost }
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}

/** Milliseconds so far of the servers that this bench started, and of the connections to its database. */
async function cpuTimes(databaseUrl: string) {
  const database = new URL(databaseUrl).pathname.slice(1)
  return {
    server: await cpuTimeOf(
      ({ commandLine, parent }) => parent === process.pid && commandLine.includes(PROGRAM),
    ),
    postgres: await cpuTimeOf(
      ({ commandLine }) => commandLine.startsWith('postgres') && commandLine.includes(database),
    ),
  }
}

const spent = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before

/** How many numbers were given out; each stream has all from 1 to its last. */
async function assertContiguous(db: Db): Promise<number> {
  const { rows } = await sql<{ stream: string; last: number; count: number; most: number }>`
    select stream, last, count(number) as count, coalesce(max(number), 0) as most
    from unit_counter left join change using (stream) group by stream, last`.execute(db)
  for (const { stream, last, count, most } of rows) {
    invariant(count === last && most === last, `the numbers of stream ${stream} have a gap`)
  }
  return rows.reduce((sum, { count }) => sum + count, 0)
}

await main()
