// Real databases for `--store postgres`: one a player, on the server that DATABASE_URL names, else on an embedded one.

import { join, resolve } from 'node:path'
import pg from 'pg'
import { openEmbeddedPostgres } from '../../src-server/db/embedded/embedded-postgres.ts'

const FOLDER = resolve(import.meta.dirname, '../../data/simulation-database')

export interface SimulationDatabases {
  readonly urls: readonly string[]
  readonly close: () => Promise<void>
}

export async function openSimulationDatabases(count: number): Promise<SimulationDatabases> {
  const given = process.env['DATABASE_URL']
  const embedded = given === undefined || given === '' ? await openEmbeddedPostgres(join(FOLDER)) : null
  const urlOf = (database: string): string => {
    if (embedded !== null) return embedded.url(database)
    const url = new URL(given ?? '')
    url.pathname = `/${database}`
    return url.href
  }
  const names = Array.from({ length: count }, (_, index) => `jibu_simulation_${process.pid}_${index}`)
  const administer = async (statement: (name: string) => string): Promise<void> => {
    const client = new pg.Client({ connectionString: embedded?.url('postgres') ?? given })
    await client.connect()
    for (const name of names) await client.query(statement(name))
    await client.end()
  }
  await administer((name) => `create database ${name}`)
  return {
    urls: names.map(urlOf),
    close: async () => {
      await administer((name) => `drop database ${name} with (force)`)
      await embedded?.close()
    },
  }
}
