// Bundles a history with the product's code in it: the host's disk is the simulated one, and a planted bug, if there is
// one, is patched in on the way. The product carries no hooks for either.

import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { NODE_BUNDLE } from '../../scripts/node-bundle.mjs'
import type { runHistory } from './history.ts'
import { patchesOf, type PlantedBug } from './bugs/planted-bug.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const OUT = join(ROOT, 'out/simulation')
const DISK = join(ROOT, 'test/simulation/sim/fs-promises.ts')

const simulated: Plugin = {
  name: 'simulated surroundings',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^#shared\// }, ({ path }) => ({ path: join(ROOT, path.slice(1)) }))
    bundler.onResolve({ filter: /^node:fs\/promises$/ }, ({ importer }) =>
      importer.includes('/src-main/') ? { path: DISK } : { path: 'node:fs/promises', external: true },
    )
  },
}

const patched = (patches: readonly PlantedBug[]): Plugin => ({
  name: 'patches',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const here = patches.filter(({ file }) => join(ROOT, file) === path)
      if (here.length === 0) return undefined
      return { contents: here.reduce(plant, await readFile(path, 'utf8')), loader: 'ts' }
    })
  },
})

/** The text with the bug in it. A patch that does not fit exactly once tests nothing, and says so. */
export function plant(text: string, { name, find, replace }: PlantedBug): string {
  if (text.split(find).length !== 2)
    throw new Error(`planted bug "${name}": its place is not there exactly once`)
  return text.replace(find, () => replace)
}

/** The product's limits made small, so that a short history crosses them often: several pages, several batches. */
const SCALED_DOWN: readonly PlantedBug[] = [
  {
    name: 'small pages',
    file: 'src-server/sync/changes-page.ts',
    find: 'export const PAGE = 500',
    replace: 'export const PAGE = 6',
  },
  {
    name: 'small pages of a copy',
    file: 'src-server/sync/snapshot.ts',
    find: 'const PAGE = SNAPSHOT_PAGE',
    replace: 'const PAGE = SNAPSHOT_PAGE - 497',
  },
  {
    name: 'small batches',
    file: 'shared/sync/sync-round.ts',
    find: 'const BATCH = 50',
    replace: 'const BATCH = 3',
  },
  {
    name: 'short days of the journal',
    file: 'src-main/host/journal/durable-note.ts',
    find: 'const DAY = 86_400_000',
    replace: 'const DAY = 1000',
  },
]

interface Playable {
  readonly runHistory: typeof runHistory
}

const isPlayable = (loaded: unknown): loaded is Playable =>
  typeof loaded === 'object' && loaded !== null && 'runHistory' in loaded

/** Bundles the history and loads it here. */
export async function loadHistory(name: string): Promise<typeof runHistory> {
  const loaded: unknown = await import(await bundle('history.ts', name))
  if (!isPlayable(loaded)) throw new Error('the bundle holds no history')
  return loaded.runHistory
}

/** Bundles a file of this folder and gives the bundle's path. */
export async function bundle(entry: string, name: string, bug?: PlantedBug): Promise<string> {
  await mkdir(OUT, { recursive: true })
  const outfile = join(OUT, `${name}.mjs`)
  await build({
    ...NODE_BUNDLE,
    entryPoints: [join(ROOT, 'test/simulation', entry)],
    outfile,
    plugins: [simulated, patched(bug === undefined ? SCALED_DOWN : [...SCALED_DOWN, ...patchesOf(bug)])],
  })
  return outfile
}
