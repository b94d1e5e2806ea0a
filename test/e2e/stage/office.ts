// The processes of an office as a test starts them: the municipal server on its own database, and the host of the browser
// shell without a browser, with a data folder and a port that it keeps over its starts.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort, type Running, startProcess } from './process.ts'

const execute = promisify(execFile)
const RUN_LIMIT = 60_000
/** The server and its commands as `npm start` and `npm run municipal` run them. */
const MUNICIPAL = 'scripts/municipal.mjs'

/** The day on which everything that is started from now on believes itself (时光机); null: the machine's. */
export interface Calendar {
  today: string | null
}

export const dayOf = ({ today }: Calendar): readonly string[] => (today === null ? [] : ['--today', today])

/** The calendar is turned for everybody: nobody in the office lives on a day of their own. */
export function turn(calendar: Calendar, today: string | undefined): void {
  if (today !== undefined) calendar.today = today
}

export interface BrowserHost {
  /** The address with its one-time token. */
  url: string
  kill: () => Promise<void>
  stop: () => Promise<void>
  /** Starts it again on the same folder and port, as the clerk would the next morning, or on another day (时光机). */
  restart: (today?: string) => Promise<void>
}

export interface Municipal {
  readonly url: string
  stop: () => Promise<void>
  kill: () => Promise<void>
  /** On the calendar's day, or on the day to which it is turned with this. */
  start: (today?: string) => Promise<void>
  /** Runs a program beside the server, on the same database, to its end; answers with what it printed. */
  readonly run: (script: readonly string[]) => Promise<string>
  /** `npm run municipal -- …`, on the calendar's day. */
  readonly command: (words: readonly string[]) => Promise<string>
}

/** What was started, to be ended in reverse order. */
export type Endings = (() => Promise<void>)[]

/** A town with its past takes its time to be invented. */
const TOWN_LIMIT = 240_000

export async function openMunicipal(
  folder: string,
  endings: Endings,
  calendar: Calendar = { today: null },
  applications = 0,
): Promise<Municipal> {
  const port = await freePort()
  const environment = await ownDatabase(endings)
  let running: Running | null = null
  const start = async (today?: string): Promise<void> => {
    turn(calendar, today)
    running = await startProcess(
      [
        ...[MUNICIPAL, 'serve', '--demo'],
        ...['--applications', String(applications)],
        ...['--port', String(port), '--data-dir', join(folder, 'municipal')],
        ...dayOf(calendar),
      ],
      'JIBU-MUNICIPAL',
      environment,
      ...(applications === 0 ? [] : [TOWN_LIMIT]),
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
  const toItsEnd = async (program: readonly string[]): Promise<string> => {
    const { stdout } = await execute(
      process.execPath,
      [...program, '--data-dir', join(folder, 'municipal')],
      { env: { ...process.env, ...environment }, timeout: RUN_LIMIT },
    )
    return stdout
  }
  const run = (script: readonly string[]): Promise<string> => toItsEnd(['--import', 'tsx', ...script])
  const command = (words: readonly string[]): Promise<string> =>
    toItsEnd([MUNICIPAL, ...words, ...dayOf(calendar)])
  return { url: `http://127.0.0.1:${String(port)}`, start, stop, kill, run, command }
}

export async function openBrowserHost(
  folder: string,
  municipalUrl: string,
  endings: Endings,
  calendar: Calendar = { today: null },
): Promise<BrowserHost> {
  const port = await freePort()
  const start = (): Promise<Running> =>
    startProcess(
      [
        ...['out/main/browser.js', '--no-window', '--port', String(port)],
        ...['--data-dir', folder, '--municipal', municipalUrl],
        ...dayOf(calendar),
      ],
      'JIBU-WORKSTATION',
    )
  let running: Running | null = await start()
  const workstation: BrowserHost = {
    url: running.url,
    stop: async () => {
      await running?.stop()
      running = null
    },
    kill: async () => {
      await running?.kill()
      running = null
    },
    restart: async (today) => {
      turn(calendar, today)
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
