// The Electron on which tests run: Electron's own runtime where it is installed, else the stand-in. It comes with all
// that it needs to run as it does for a clerk: libraries, a display, the sandbox, and a user who is not root.

import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { electronRuntime } from './choose-shell.mjs'
import { ensureStandIn, isStandInPlatform, STAND_IN } from './electron-runtime/stand-in.mjs'
import { runAloud, Stop, say } from './terminal.mjs'

/** Somebody without any rights: who runs the program where root runs the tests. */
export const NOBODY = 65534
export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/** Put before a command, it runs as a user without rights. Empty where we are no root. */
export const asNobody = (home) =>
  isRoot()
    ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', 'env', `HOME=${home}`]
    : []

const answers = (program, ...words) => spawnSync(program, words, { encoding: 'utf8' })

/** Where root's user without rights can reach it too. */
const cacheFolder = () =>
  isRoot() ? '/var/cache/jibu' : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'jibu')

/** `{ program, folder, version, isStandIn }`, or `{ why }` where there is none. */
export async function ensureTestRuntime() {
  if (process.env.JIBU_NO_ELECTRON) return { why: '按要求（JIBU_NO_ELECTRON）' }
  try {
    const own = electronRuntime()
    if (own === null && !isStandInPlatform()) throw new Stop('未安装 Electron 运行时，本系统没有测试用的替代')
    const folder = own === null ? await ensureStandIn(cacheFolder()) : dirname(own)
    const program = own ?? join(folder, 'electron')
    if (process.platform === 'linux') await makeRunnable(program)
    return { program, folder, version: versionOf(folder), isStandIn: own === null }
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem
    return { why: problem.message }
  }
}

const versionOf = (folder) => readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')

async function makeRunnable(program) {
  await ensureDebianPackages(program)
  const missing = missingLibraries(program)
  if (missing.length > 0) throw new Stop(`缺少系统库 ${missing.join('、')}`)
  if (!existsSync('/usr/bin/Xvfb')) throw new Stop('缺少 Xvfb')
  if (
    isRoot() &&
    answers('setpriv', `--reuid=${NOBODY}`, `--clear-groups`, 'test', '-x', program).status !== 0
  )
    throw new Stop(`普通用户读不到 ${program}`)
  ensureSandbox(program)
}

const missingLibraries = (program) =>
  [...answers('ldd', program).stdout.matchAll(/(\S+) => not found/g)].map(([, name]) => name)

/** Debian 13 gave some of them new names. */
const debianPackages = () => {
  const renamed = answers('apt-cache', 'show', 'libasound2t64').status === 0 ? 't64' : ''
  return ['xvfb', 'libnss3', 'libgbm1', `libgtk-3-0${renamed}`, `libasound2${renamed}`]
}

async function ensureDebianPackages(program) {
  const isComplete = missingLibraries(program).length === 0 && existsSync('/usr/bin/Xvfb')
  if (isComplete || !isRoot() || !existsSync('/etc/debian_version')) return
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await runAloud('apt-get', ['-qq', 'update'], quiet)
  const packages = debianPackages()
  say(`正在安装 ${packages.join('、')}……`)
  await runAloud('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], quiet)
}

/**
 * Chromium's sandbox wants user namespaces for people without rights; where the system gives none, its helper has to
 * belong to root and to run as root.
 */
function ensureSandbox(program) {
  const [run, ...words] = [...asNobody('/'), 'unshare', '-Urn', 'true']
  if (answers(run, ...words).status === 0) return
  const helper = join(dirname(program), 'chrome-sandbox')
  if (!isRoot()) throw new Stop('系统没有用户命名空间，Electron 的沙箱不能使用')
  chmodSync(helper, 0o4755)
}

export const runtimeName = ({ version, isStandIn }) =>
  isStandIn ? `Electron ${version}（测试用，${STAND_IN.package}）` : `Electron ${version}`
