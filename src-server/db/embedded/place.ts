// Where the embedded database lies. Below the data folder, except as root under a folder that the unprivileged user
// cannot enter (a clone in /root): then below /var/lib, under a name derived from the data folder, so that the next
// start finds it again. /var/tmp would be cleaned after some weeks on many systems.

import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseUser, mayReach, type RunAs } from './run-as.ts'

const SHARED = '/var/lib/jibu-workstation'

export interface Place {
  readonly root: string
  /** PGDATA. */
  readonly cluster: string
  readonly passwordFile: string
  readonly log: string
  /** Where root may put a copy of the programs. */
  readonly shared: string
  readonly runAs: RunAs | null
}

export async function preparePlace(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true })
  const real = await realpath(dataDir)
  const near = join(real, 'postgres')
  const runAs = await chooseUser(join(near, 'cluster'))
  if (runAs === null || (await mayReach(real, runAs))) {
    await mkdir(near, { recursive: true, mode: 0o755 })
    return placeAt(near, runAs)
  }
  await ownFolder(SHARED)
  const far = join(SHARED, createHash('sha256').update(real).digest('hex').slice(0, 16))
  await ownFolder(far)
  return placeAt(far, await chooseUser(join(far, 'cluster')))
}

const placeAt = (root: string, runAs: RunAs | null): Place => ({
  root,
  cluster: join(root, 'cluster'),
  passwordFile: join(root, 'password'),
  log: join(root, 'postgres.log'),
  shared: SHARED,
  runAs,
})

/** A predictable name could have been put there by somebody else: only a folder of root's own is used. */
async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o755 })
  const found = await lstat(path)
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} is not a folder that belongs to root alone`)
  }
  await chmod(path, 0o755)
}
