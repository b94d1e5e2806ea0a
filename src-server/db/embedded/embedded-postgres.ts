// The embedded PostgreSQL: started on a free loopback port, or adopted where it still runs after a crash of the
// program, and stopped by whoever leaves it last.
// Invariants: one postmaster a cluster, whatever was killed when; nothing is ever signalled that is not the PostgreSQL
// of this cluster; a program that uses the database holds a shared lock in it, so nobody stops it under another.

import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { createCluster, hasCluster, SUPERUSER } from './create-cluster.ts'
import { clusterIn, logIn, passwordIn, type Place, preparePlace } from './place.ts'
import { isPostgresOf, readPostmaster } from './postmaster.ts'

const run = promisify(execFile)

const ATTEMPTS = 5
/** How long a PostgreSQL that was found running may take to answer, for instance while it recovers. */
const PATIENCE_MS = 15_000
/** Any number will do, as long as it stays the same. */
const TENANCY_LOCK = 20_251_118

export interface EmbeddedPostgres {
  readonly url: (database: string) => string
  readonly pid: number
  /** Whether it was running already. */
  readonly adopted: boolean
  readonly close: () => Promise<void>
}

export async function openEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const place = await preparePlace(dataDir)
  const binaries = await findBinaries(place.runAs, place.shared)
  if (!(await hasCluster(place))) await createCluster(place, binaries)
  const password = await readFile(passwordIn(place.home), 'utf8')
  let complaint: string | null = null
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const adopted = await adopt(place, binaries, password)
    if (adopted !== null) return adopted
    const port = await freePort()
    // A port that was taken meanwhile, or a PostgreSQL that another start brought up, shows in the next attempt.
    complaint = await control(place, binaries, ['start', '-l', logIn(place.home), '-o', `-p ${port}`])
    const tenant = complaint === null ? await moveIn(place, port, password) : null
    if (tenant !== null) return opened(place, binaries, password, tenant, false)
  }
  throw new Error(
    `the embedded PostgreSQL does not start (${complaint ?? 'no answer'}); see ${logIn(place.home)}`,
  )
}

async function adopt(place: Place, binaries: string, password: string): Promise<EmbeddedPostgres | null> {
  const found = await readPostmaster(clusterIn(place.home))
  if (found === null) return null
  if (!(await isPostgresOf(clusterIn(place.home), found.pid))) {
    // Left behind by a crash, and its number may be another program's by now: PostgreSQL would refuse to start.
    await rm(join(clusterIn(place.home), 'postmaster.pid'), { force: true })
    return null
  }
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline && (await isPostgresOf(clusterIn(place.home), found.pid))) {
    const tenant = await moveIn(
      place,
      (await readPostmaster(clusterIn(place.home)))?.port ?? found.port,
      password,
    )
    if (tenant !== null) return opened(place, binaries, password, tenant, true)
    await delay(100)
  }
  if (await isPostgresOf(clusterIn(place.home), found.pid))
    await control(place, binaries, ['stop', '-m', 'immediate'])
  return null
}

interface Tenant {
  readonly client: pg.Client
  readonly port: number
  readonly pid: number
}

/** Connects, makes sure that it is this cluster that answers, and takes the tenant's lock. Null where it can't yet. */
async function moveIn(place: Place, port: number, password: string): Promise<Tenant | null> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' })
  // The postmaster may go away at any time; the pool in use notices that, this connection only holds the lock.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    const running = await readPostmaster(clusterIn(place.home))
    if (rows[0]?.data_directory !== clusterIn(place.home) || running === null)
      throw new Error('another PostgreSQL')
    await client.query('select pg_advisory_lock_shared($1)', [TENANCY_LOCK])
    return { client, port, pid: running.pid }
  } catch {
    await client.end().catch(() => undefined)
    return null
  }
}

function opened(
  place: Place,
  binaries: string,
  password: string,
  { client, port, pid }: Tenant,
  adopted: boolean,
): EmbeddedPostgres {
  return {
    url: (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    pid,
    adopted,
    close: async () => {
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [TENANCY_LOCK])
        const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
          TENANCY_LOCK,
        ])
        if (rows[0]?.last === true) await control(place, binaries, ['stop', '-m', 'fast'])
      } finally {
        await client.end().catch(() => undefined)
      }
    },
  }
}

/** pg_ctl detaches the server, so that Ctrl+C in a terminal reaches this program only. Null, or what it complains of. */
async function control(place: Place, binaries: string, command: readonly string[]): Promise<string | null> {
  try {
    await run(join(binaries, 'pg_ctl'), [...command, '-D', clusterIn(place.home), '-w', '-s', '-t', '60'], {
      cwd: place.root,
      ...place.runAs,
    })
    return null
  } catch (problem) {
    return problem instanceof Error ? problem.message.trim() : String(problem)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('no port on the loopback interface'))
      })
    })
  })
