// Makes the database cluster once. It is built beside its place and moved there whole, so that a crash in the middle
// leaves rubbish that the next start removes, never a half-made cluster that looks like one.

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './place.ts'
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
  readFile(join(place.cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )

export async function createCluster(place: Place, binaries: string): Promise<void> {
  await removeLeftovers(place)
  const beside = join(place.root, `new-${process.pid}`)
  const passwordFile = join(place.root, `new-${process.pid}-password`)
  await mkdir(beside, { mode: 0o700 })
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (place.runAs !== null) {
    await chown(beside, place.runAs.uid, place.runAs.gid)
    await chown(passwordFile, place.runAs.uid, place.runAs.gid)
  }
  await run(
    join(binaries, 'initdb'),
    [
      `--pgdata=${beside}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ],
    { cwd: place.root, env: { ...process.env, LC_ALL: 'C' }, ...place.runAs },
  )
  await writeFile(join(beside, 'postgresql.auto.conf'), SETTINGS)
  await writeFile(place.log, '')
  if (place.runAs !== null) await chown(place.log, place.runAs.uid, place.runAs.gid)
  // The password goes first: a cluster without its password could never be opened again.
  await rename(passwordFile, place.passwordFile)
  await rename(beside, place.cluster)
}

async function removeLeftovers(place: Place): Promise<void> {
  for (const name of await readdir(place.root)) {
    const pid = /^new-(\d+)/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(place.root, name), { recursive: true, force: true })
    }
  }
}
