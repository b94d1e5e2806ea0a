// Makes the database cluster once. It is built beside its place and moved there whole, so that a crash in the middle
// leaves rubbish that the next start removes, never a half-made cluster that looks like one.

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { clusterIn, logIn, passwordIn, type Place } from './place.ts'
import { isAlive } from './postmaster.ts'

const run = promisify(execFile)

export const SUPERUSER = 'jibu'

/** Settings that stay with the cluster; address and port are given at each start. */
const SETTINGS = `
# Written by the municipal server. The log must not carry personal data, so statements and values stay out of it.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
max_connections = 60
jit = off
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
`

/** True where a cluster is there already. */
export const hasCluster = (place: Place): Promise<boolean> =>
  access(place.home).then(
    () => true,
    () => false,
  )

export async function createCluster(place: Place, binaries: string): Promise<void> {
  await removeLeftovers(place)
  const home = join(place.root, `new-${process.pid}`)
  const cluster = clusterIn(home)
  await mkdir(home, { mode: 0o755 })
  await mkdir(cluster, { mode: 0o700 })
  await writeFile(passwordIn(home), randomBytes(24).toString('base64url'), { mode: 0o600 })
  await writeFile(logIn(home), '', { mode: 0o600 })
  if (place.runAs !== null) {
    for (const path of [cluster, passwordIn(home), logIn(home)]) {
      await chown(path, place.runAs.uid, place.runAs.gid)
    }
  }
  await run(
    join(binaries, 'initdb'),
    [
      `--pgdata=${cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordIn(home)}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ],
    { cwd: place.root, env: { ...process.env, LC_ALL: 'C' }, ...place.runAs },
  )
  await writeFile(join(cluster, 'postgresql.auto.conf'), SETTINGS)
  await rename(home, place.home).catch(async (problem: unknown) => {
    // Another start of the same program was faster; its cluster is as good.
    await rm(home, { recursive: true, force: true })
    if (!(await hasCluster(place))) throw problem
  })
}

async function removeLeftovers(place: Place): Promise<void> {
  for (const name of await readdir(place.root)) {
    const pid = /^new-(\d+)/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(place.root, name), { recursive: true, force: true })
    }
  }
}
