// Builds the shells with their page, and the municipal server, where their sources are not those of the last build.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE_BUNDLE } from './node-bundle.mjs'
import { ROOT, runQuietly, step } from './terminal.mjs'

const SINGLE = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']

const WORKSTATION = {
  sources: ['shared', 'src-main', 'src-renderer', ...SINGLE],
  results: ['out/main/browser.js', 'out/main/electron.js', 'out/renderer/index.html'],
  stamp: join(ROOT, 'out', 'built-from'),
}

const SERVER = {
  sources: ['shared', 'src-server', 'scripts/build.mjs', 'scripts/node-bundle.mjs', ...SINGLE],
  results: ['out/server/municipal.js'],
  stamp: join(ROOT, 'out', 'server', 'built-from'),
}

/** The municipal server's program as it was built. */
export const MUNICIPAL = join(ROOT, ...SERVER.results[0].split('/'))

const filesOf = (source) => {
  const place = join(ROOT, source)
  if (/\.[a-z]+$/.test(source)) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

/** A digest over the content of everything that goes into a build. */
function digestOf(sources) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesOf).sort()) {
    hash.update(`${path.slice(ROOT.length)}\0`)
    hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

async function ensure({ sources, results, stamp }, make) {
  const digest = digestOf(sources)
  const isCurrent =
    results.every((path) => existsSync(join(ROOT, path))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest
  if (isCurrent) return
  rmSync(stamp, { force: true })
  await make()
  writeFileSync(stamp, digest)
}

export const ensureBuilt = () =>
  ensure(WORKSTATION, () => step('正在构建工作站', runQuietly(process.execPath, [electronVite(), 'build'])))

/** Says nothing: standard output belongs to what the server's commands print. */
export const ensureServerBuilt = () =>
  ensure(SERVER, async () => {
    const { build } = await import('esbuild')
    // Made beside its place, since several commands may find it out of date at the same time.
    const made = `${MUNICIPAL}.${process.pid}`
    mkdirSync(join(ROOT, 'out', 'server'), { recursive: true })
    await build({
      ...NODE_BUNDLE,
      entryPoints: [join(ROOT, 'src-server', 'municipal.ts')],
      outfile: made,
      alias: { '#shared': join(ROOT, 'shared') },
    })
    renameSync(made, MUNICIPAL)
  })

/** Playwright runs it before the first test: what is tested is never an older build. */
export default ensureBuilt

export const electronVite = () => join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
