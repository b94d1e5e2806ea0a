// Bundles the history with the product's code in it; a planted bug, if there is one, is patched in on the way. The product
// carries no hooks for it.

import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { NODE_BUNDLE } from '../../../scripts/node-bundle.mjs'
import { patchesOf, plant, type PlantedBug } from '../bugs/planted-bug.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const OUT = join(ROOT, 'out/city-life')
const QUICK = join(ROOT, 'test/city-life/play/quick-argon2.ts')

const surroundings: Plugin = {
  name: 'surroundings of a history',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^#shared\// }, ({ path }) => ({ path: join(ROOT, path.slice(1)) }))
    bundler.onResolve({ filter: /^@node-rs\/argon2$/ }, ({ path, importer }) =>
      importer === QUICK ? { path, external: true } : { path: QUICK },
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

/** The path of the bundled worker. */
export async function bundleWorker(name: string, bug?: PlantedBug): Promise<string> {
  await mkdir(OUT, { recursive: true })
  const outfile = join(OUT, `${name}.mjs`)
  await build({
    ...NODE_BUNDLE,
    entryPoints: [join(ROOT, 'test/city-life/play/worker.ts')],
    outfile,
    plugins: [surroundings, patched(bug === undefined ? [] : patchesOf(bug))],
  })
  return outfile
}
