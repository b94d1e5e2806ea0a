// Makes sure that the installed packages are those of the lock file. Runs before any package may be imported, so it has
// no dependencies. What counts is the content, not the age of files: a fresh checkout has no meaningful ages.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runQuietly, Stop, step } from './terminal.mjs'

const LOWEST_NODE = [20, 19]

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  const [lowestMajor, lowestMinor] = LOWEST_NODE
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return
  throw new Stop(
    `需要 Node.js ${LOWEST_NODE.join('.')} 或更高版本，本机为 ${version}。请从 nodejs.org 安装。`,
    2,
  )
}

const packagesOf = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
  } catch {
    return null
  }
}

/** npm keeps beside the packages a copy of the part of the lock that it has really installed. */
export function isInstalled(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null || present === null) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    // Builds for other platforms are optional and absent.
    if (found === undefined) return entry.optional === true || entry.peer === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** `npm` itself by Node where npm started us: no shell, no search on the path. */
export const npmCommand = (words) => {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return [process.execPath, [npm, ...words]]
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm', ...words]] : ['npm', words]
}

export async function ensureInstalled() {
  if (isInstalled()) return
  const [program, words] = npmCommand(['ci', '--no-audit', '--no-fund'])
  try {
    await step('正在安装依赖', runQuietly(program, words))
  } catch (problem) {
    throw new Stop(`依赖没有装好，请检查网络后重试：\n${problem.message}`)
  }
}
