// A database for every history, on the server that DATABASE_URL names, else on an embedded one that does not wait for its
// disk: what a history holds is made again from its seed.

import { resolve } from 'node:path'
import pg from 'pg'
import { openEmbeddedPostgres } from '../../../src-server/db/embedded/embedded-postgres.ts'

const FOLDER = resolve(import.meta.dirname, '../../../data/city-life-database')

export interface Cluster {
  /** Of the database in which others are made. */
  readonly url: string
  readonly close: () => Promise<void>
}

export async function openCluster(): Promise<Cluster> {
  const given = process.env['DATABASE_URL'] ?? ''
  if (given !== '') return { url: given, close: () => Promise.resolve() }
  const embedded = await openEmbeddedPostgres(FOLDER)
  return { url: embedded.url('postgres'), close: () => embedded.close() }
}

export async function createDatabase(cluster: string, name: string): Promise<string> {
  await administer(cluster, [
    `drop database if exists ${name} with (force)`,
    `create database ${name}`,
    `alter database ${name} set synchronous_commit = off`,
  ])
  return Object.assign(new URL(cluster), { pathname: `/${name}` }).href
}

export const dropDatabase = (cluster: string, name: string): Promise<void> =>
  administer(cluster, [`drop database if exists ${name} with (force)`])

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
