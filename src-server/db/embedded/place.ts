// Where the embedded database lies: below the data folder. Except as root under a folder that the unprivileged user
// cannot enter, such as a clone in /root: then in a folder of root's own, under a name derived from the data folder, so
// that the next start finds it again. What belongs to a temporary data folder stays among the temporary files, and goes
// when the data folder is gone; everything else lies in /var/lib, which nobody cleans.

import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { isPostgresOf, readPostmaster } from './postmaster.ts'
import { chooseUser, mayReach, type RunAs } from './run-as.ts'

const LASTING = '/var/lib/jibu-workstation'
const PASSING = 'jibu-workstation'

export interface Place {
  /** The folder of all that follows. */
  readonly root: string
  /** Made whole or not at all: holds the cluster, its password and its log. */
  readonly home: string
  /** Where root may put a copy of the programs. */
  readonly shared: string
  readonly runAs: RunAs | null
}

export const clusterIn = (home: string): string => join(home, 'cluster')
export const passwordIn = (home: string): string => join(home, 'password')
export const logIn = (home: string): string => join(home, 'postgres.log')

export async function preparePlace(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true })
  const real = await realpath(dataDir)
  const near = join(real, 'postgres')
  const runAs = await chooseUser(clusterIn(join(near, 'home')))
  if (runAs === null || (await mayReach(real, runAs))) {
    await mkdir(near, { recursive: true, mode: 0o755 })
    return { root: near, home: join(near, 'home'), shared: LASTING, runAs }
  }
  const temporary = await realpath(tmpdir())
  const shared = real.startsWith(temporary + sep) ? join(temporary, PASSING) : LASTING
  await ownFolder(shared)
  if (shared !== LASTING) await removeForsaken(shared)
  const far = join(shared, createHash('sha256').update(real).digest('hex').slice(0, 16))
  await ownFolder(far)
  await writeFile(join(far, 'belongs-to'), real)
  const home = join(far, 'home')
  return { root: far, home, shared, runAs: await chooseUser(clusterIn(home)) }
}

/** A predictable name could have been put there by somebody else: only a folder of root's own is used. */
async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o755 })
  const found = await lstat(path)
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} is not a folder that belongs to root alone`)
  }
  await chmod(path, 0o755)
}

/** Temporary databases whose data folder has been removed, with the PostgreSQL that may still run on them. */
async function removeForsaken(shared: string): Promise<void> {
  for (const name of await readdir(shared)) {
    const folder = join(shared, name)
    const owner = await readFile(join(folder, 'belongs-to'), 'utf8').catch(() => null)
    if (owner === null || (await exists(owner))) continue
    const cluster = clusterIn(join(folder, 'home'))
    const running = await readPostmaster(cluster)
    if (running !== null && (await isPostgresOf(cluster, running.pid))) process.kill(running.pid, 'SIGQUIT')
    await rm(folder, { recursive: true, force: true })
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
