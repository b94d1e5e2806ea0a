// Bundles a history with the product's code in it: the host's disk is the simulated one, and a planted bug, if there is
// one, is patched in on the way. The product carries no hooks for either.

import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { PlantedBug } from './planted-bugs.ts'

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

const planted = (bug: PlantedBug): Plugin => ({
  name: 'planted bug',
  setup: (bundler) => {
    const target = join(ROOT, bug.file)
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path !== target) return undefined
      return { contents: plant(await readFile(path, 'utf8'), bug), loader: 'ts' }
    })
  },
})

/** The text with the bug in it. A patch that does not fit exactly once tests nothing, and says so. */
export function plant(text: string, { name, find, replace }: PlantedBug): string {
  if (text.split(find).length !== 2)
    throw new Error(`planted bug "${name}": its place is not there exactly once`)
  return text.replace(find, () => replace)
}

/** The bundle's path. */
export async function bundleHistory(name: string, bug?: PlantedBug): Promise<string> {
  await mkdir(OUT, { recursive: true })
  const outfile = join(OUT, `${name}.mjs`)
  await build({
    entryPoints: [join(ROOT, 'test/simulation/history.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: bug === undefined ? [simulated] : [simulated, planted(bug)],
  })
  return outfile
}
