// PostgreSQL's own benchmark on the same database and settings: what the machine can do when a transaction is seven
// short statements and no program stands in between. Debian ships it; npm's embedded PostgreSQL does not.

import { execFile } from 'node:child_process'
import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'
const SCALE = 10

export interface Pgbench {
  readonly fill: (url: string) => Promise<void>
  /** TPC-B transactions a second. */
  readonly rate: (url: string, clients: number, seconds: number) => Promise<number>
}

/** Null where there is none. */
export async function findPgbench(): Promise<Pgbench | null> {
  const versions = await readdir(DEBIAN).catch(() => [])
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const program = join(DEBIAN, version, 'bin', 'pgbench')
    const found = await access(program).then(
      () => true,
      () => false,
    )
    if (found) return pgbench(program)
  }
  return null
}

const pgbench = (program: string): Pgbench => ({
  fill: async (url) => {
    await run(program, ['--initialize', '--quiet', '--scale', String(SCALE), url])
  },
  rate: async (url, clients, seconds) => {
    const load = ['--client', String(clients), '--jobs', '2', '--time', String(seconds), '--no-vacuum']
    const { stdout } = await run(program, [...load, url])
    const found = /tps = ([\d.]+)/.exec(stdout)?.[1]
    if (found === undefined) throw new Error(`pgbench said nothing of its rate: ${stdout}`)
    return Number(found)
  },
})
