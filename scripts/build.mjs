// Builds the shells and the page where their sources are not those of the last build.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runQuietly, step } from './terminal.mjs'

const SOURCES = ['shared', 'src-main', 'src-renderer']
const SINGLE = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const STAMP = join(ROOT, 'out', 'built-from')
const RESULTS = ['out/main/browser.js', 'out/main/electron.js', 'out/renderer/index.html']

/** A digest over the content of everything that goes into the build. */
function sourcesDigest() {
  const folders = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  )
  const hash = createHash('sha256')
  for (const path of [...folders.sort(), ...SINGLE.map((name) => join(ROOT, name))]) {
    hash.update(`${path.slice(ROOT.length)}\0`)
    hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

export async function ensureBuilt() {
  const digest = sourcesDigest()
  const isCurrent =
    RESULTS.every((path) => existsSync(join(ROOT, path))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === digest
  if (isCurrent) return
  rmSync(STAMP, { force: true })
  await step('正在构建工作站', runQuietly(process.execPath, [electronVite(), 'build']))
  writeFileSync(STAMP, digest)
}

export const electronVite = () => join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
