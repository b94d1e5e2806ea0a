// Opens the workstation as an app window of an installed browser, with a profile of its own in the data folder. The
// window's process ends when the last window closes, and the workstation with it.

import { spawn } from 'node:child_process'
import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, fault } from '#shared/contracts/faults.ts'

export interface AppWindow {
  readonly processId: number | undefined
  /** The sentence to print where the window did not open as usual, else null. */
  readonly notice: Promise<Fault | null>
  /** Resolves when the window is gone; never where that cannot be known. */
  readonly closed: Promise<void>
  readonly close: () => void
}

/** A browser that hands over to a running one, or fails, ends within this time; milliseconds. */
const HANDED_OVER_WITHIN = 5000
/** Chromium's own exit code for a profile that another browser holds. */
const PROFILE_IN_USE = 21
const LOOK_EVERY = 1000

const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--lang=zh-CN',
  '--window-size=1366,768',
]

export function openAppWindow(
  browser: string,
  profile: string,
  address: string,
  handedOverWithin = HANDED_OVER_WITHIN,
): AppWindow {
  // Chromium refuses its sandbox to root; nobody else goes without it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const words = [`--app=${address}`, `--user-data-dir=${profile}`, ...FLAGS, ...asRoot]
  const child = spawn(browser, words, { stdio: 'ignore' })
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(code ?? signal ?? '')
    })
    child.once('error', (problem) => {
      resolve(problem.name)
    })
  })
  const early = Promise.race([
    ended,
    new Promise<null>((resolve) =>
      setTimeout(() => {
        resolve(null)
      }, handedOverWithin).unref(),
    ),
  ])
  const notice = early.then((code) => {
    if (code === null) return null
    if (code === 0 || code === PROFILE_IN_USE) return fault('profileInUse')
    return fault('browserFailed', { reason: String(code) })
  })
  return {
    processId: child.pid,
    notice,
    closed: watch(ended, notice, profile),
    close: () => {
      child.kill()
    },
  }
}

async function watch(ended: Promise<unknown>, notice: Promise<Fault | null>, profile: string): Promise<void> {
  const problem = await notice
  if (problem === null) {
    await ended
    return
  }
  const holder = problem.fault === 'profileInUse' ? await profileHolder(profile) : null
  if (holder === null) return new Promise(() => undefined)
  while (isAlive(holder)) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
}

/** The process that holds the profile: Chromium's SingletonLock is a symlink to `host-pid` (Linux and macOS). */
async function profileHolder(profile: string): Promise<number | null> {
  const target = await readlink(join(profile, 'SingletonLock')).catch(() => '')
  const id = Number(/-(\d+)$/.exec(target)?.[1] ?? Number.NaN)
  return Number.isInteger(id) && isAlive(id) ? id : null
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}
