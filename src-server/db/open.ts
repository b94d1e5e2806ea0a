// Chooses the database: the one that DATABASE_URL names, else the embedded one; migrated either way.

import pg from 'pg'
import { type Db, openDatabase } from './database.ts'
import { openEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { migrate } from './migrate.ts'

export const DATABASE = 'jibu'

export interface OpenDatabase {
  readonly db: Db
  readonly close: () => Promise<void>
}

/** `report` gets a line for whatever takes longer than a moment. */
export async function openMunicipalDatabase(
  dataDir: string,
  databaseUrl: string | undefined,
  report: (line: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    const db = openDatabase(databaseUrl)
    await migrate(db)
    return { db, close: () => db.destroy() }
  }
  report('starting the embedded PostgreSQL')
  const embedded = await openEmbeddedPostgres(dataDir)
  try {
    await ensureDatabase(embedded.url('postgres'))
    const db = openDatabase(embedded.url(DATABASE))
    await migrate(db)
    return {
      db,
      close: async () => {
        await db.destroy()
        await embedded.close()
      },
    }
  } catch (problem) {
    await embedded.close()
    throw problem
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } catch (problem) {
    // 42P04, 23505: another process that starts at the same moment was faster.
    if (!(problem instanceof pg.DatabaseError) || !['42P04', '23505'].includes(problem.code ?? ''))
      throw problem
  } finally {
    await client.end()
  }
}
