// A fresh, migrated database for each test file, on a real PostgreSQL: the one that DATABASE_URL names, else an embedded
// one below data/, which the first test to need it starts and the last one to leave it stops.

import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Db, openDatabase } from '../../src-server/db/database.ts'
import { openEmbeddedPostgres } from '../../src-server/db/embedded/embedded-postgres.ts'
import { migrate } from '../../src-server/db/migrate.ts'

const FOLDER = fileURLToPath(new URL('../../data/test-database', import.meta.url))

export interface TestDatabase {
  readonly db: Db
  readonly url: string
  /** Ends this file's connections and removes its database. */
  readonly drop: () => Promise<void>
}

let count = 0

export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = await openCluster()
  count += 1
  const name = `jibu_test_${process.pid}_${count}`
  await administer(cluster.url('postgres'), async (client) => {
    if (cluster.embedded) await dropAbandoned(client)
    await client.query(`create database ${name}`)
  })
  const url = cluster.url(name)
  const db = openDatabase(url)
  await migrate(db)
  return {
    db,
    url,
    drop: async () => {
      await db.destroy()
      await administer(cluster.url('postgres'), (client) =>
        client.query(`drop database ${name} with (force)`),
      )
      await cluster.close()
    },
  }
}

interface Cluster {
  readonly embedded: boolean
  readonly url: (database: string) => string
  readonly close: () => Promise<void>
}

async function openCluster(): Promise<Cluster> {
  const named = process.env['DATABASE_URL'] ?? ''
  if (named === '') return { ...(await openEmbeddedPostgres(FOLDER)), embedded: true }
  return {
    embedded: false,
    url: (database) => Object.assign(new URL(named), { pathname: `/${database}` }).href,
    close: () => Promise.resolve(),
  }
}

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Databases of test runs that were killed; their names carry the process. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'jibu_test_%'`,
  )
  for (const { datname } of rows) {
    if (!isRunning(Number(datname.split('_')[2]))) {
      await client.query(`drop database if exists ${datname} with (force)`)
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
