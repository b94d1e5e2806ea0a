// `municipal serve`: opens the database, listens, says that it is ready, and goes when it is told to or when the program
// that started it is gone.

import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { createAdaptorServer } from '@hono/node-server'
import { municipalClock, todayOption } from '../clock.ts'
import { codeOf } from '../db/database.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { loadTown } from '../demo/load-town.ts'
import { createMunicipalApp } from '../http/app.ts'
import { readTownSize } from './town-size.ts'
import { dataDirOption, DEFAULT_DATA_DIR, type Subcommand, UsageError } from './subcommand.ts'

/** How long requests under way may take to end once the server is told to stop. */
const GRACE_MS = 3_000

export const serve: Subcommand = {
  usage:
    'serve [--port 8790] [--host 127.0.0.1] [--demo [--applications N]] [--today YYYY-MM-DD] [--data-dir DIR]',
  summary: 'serve the workstations; --demo loads the invented town into an empty database first',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8790' },
        host: { type: 'string', default: '127.0.0.1' },
        demo: { type: 'boolean', default: false },
        applications: { type: 'string' },
        ...todayOption,
        ...dataDirOption,
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`not a port: ${values.port}`)
    const applications = readTownSize(values.applications)
    const clock = municipalClock(values.today)
    const told = toldToStop()
    const report = (line: string): void => {
      console.log(`${new Date().toISOString()} ${line}`)
    }
    const database = await openMunicipalDatabase(
      values['data-dir'] ?? DEFAULT_DATA_DIR,
      process.env['DATABASE_URL'],
      report,
    )
    try {
      if (values.demo) await loadTown(database.db, { now: clock(), applications, report })
      const ending = new AbortController()
      const app = createMunicipalApp({ db: database.db, clock, log: report, ending: ending.signal })
      const server = await listen(app.fetch, values.host, port)
      announce(server, values.host)
      await told
      ending.abort()
      await close(server)
    } finally {
      await database.close()
    }
  },
}

type Listening = ReturnType<typeof createAdaptorServer>

async function listen(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  host: string,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch })
  server.listen(port, host)
  await once(server, 'listening').catch((problem: unknown) => {
    if (codeOf(problem) === 'EADDRINUSE')
      throw new UsageError(`port ${port} is taken: choose another with --port`)
    throw problem
  })
  return server
}

function announce(server: Listening, host: string): void {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const url = `http://${host}:${port}`
  console.log(`JIBU-MUNICIPAL ready ${url}`)
  // The starter may be gone already; the channel's end says so on its own.
  if (process.connected) process.send?.({ kind: 'ready', url }, () => undefined)
}

/** A signal, or the end of the program that holds the other end of the channel. */
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
      process.on(signal, () => {
        resolve()
      })
    process.on('disconnect', () => {
      resolve()
    })
    if (process.send !== undefined && !process.connected) resolve()
  })

async function close(server: Listening): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const overdue = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
  }, GRACE_MS)
  await closed
  clearTimeout(overdue)
}
