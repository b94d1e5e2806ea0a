// The stage of an end-to-end test: one municipal server and any number of workstations, each a real process with its own
// data folder and port. What was started is stopped and deleted when the test ends, however it ends.

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import pg from 'pg'
import { freePort, type Running, startProcess } from './process.ts'

export interface Workstation {
  /** The address with its one-time token. */
  url: string
  kill: () => Promise<void>
  stop: () => Promise<void>
  /** Starts it again on the same folder and port, as the clerk would the next morning. */
  restart: () => Promise<void>
}

export interface Municipal {
  readonly url: string
  stop: () => Promise<void>
  kill: () => Promise<void>
  start: () => Promise<void>
}

export interface Stage {
  readonly municipal: Municipal
  readonly openWorkstation: () => Promise<Workstation>
}

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browserName }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `jibu-e2e-${browserName}-`))
    const endings: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]
    try {
      const municipal = await openMunicipal(folder, endings)
      let count = 0
      await use({
        municipal,
        openWorkstation: () => {
          count += 1
          return openWorkstation(join(folder, `workstation-${String(count)}`), municipal.url, endings)
        },
      })
    } finally {
      for (const end of endings.reverse()) await end()
    }
  },
})

export { expect } from '@playwright/test'

type Endings = (() => Promise<void>)[]

async function openMunicipal(folder: string, endings: Endings): Promise<Municipal> {
  const port = await freePort()
  const environment = await ownDatabase(endings)
  let running: Running | null = null
  const start = async (): Promise<void> => {
    running = await startProcess(
      [
        ...['--import', 'tsx', 'src-server/municipal.ts', 'serve', '--demo'],
        ...['--port', String(port), '--data-dir', join(folder, 'municipal')],
      ],
      'JIBU-MUNICIPAL',
      environment,
    )
  }
  const stop = async (): Promise<void> => {
    await running?.stop()
    running = null
  }
  const kill = async (): Promise<void> => {
    await running?.kill()
    running = null
  }
  await start()
  endings.push(stop)
  return { url: `http://127.0.0.1:${String(port)}`, start, stop, kill }
}

async function openWorkstation(folder: string, municipalUrl: string, endings: Endings): Promise<Workstation> {
  const port = await freePort()
  const start = (): Promise<Running> =>
    startProcess(
      [
        ...['out/main/browser.js', '--no-window', '--port', String(port)],
        ...['--data-dir', folder, '--municipal', municipalUrl],
      ],
      'JIBU-WORKSTATION',
    )
  let running: Running | null = await start()
  const workstation: Workstation = {
    url: running.url,
    stop: async () => {
      await running?.stop()
      running = null
    },
    kill: async () => {
      await running?.kill()
      running = null
    },
    restart: async () => {
      running = await start()
      workstation.url = running.url
    },
  }
  endings.push(() => workstation.stop())
  return workstation
}

/** A database of this test's own where `DATABASE_URL` names a server; otherwise the embedded one serves. */
async function ownDatabase(endings: Endings): Promise<Record<string, string>> {
  const server = process.env['DATABASE_URL']
  if (server === undefined || server === '') return {}
  const name = `jibu_e2e_${randomUUID().replaceAll('-', '')}`
  await administer(server, `CREATE DATABASE ${name}`)
  endings.push(() => administer(server, `DROP DATABASE ${name} WITH (FORCE)`))
  const own = new URL(server)
  own.pathname = `/${name}`
  return { DATABASE_URL: own.href }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
