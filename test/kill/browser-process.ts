// A real Chromium with a profile that lives on over its deaths. Started as a process group of its own, so that SIGKILL
// takes all its processes at one moment, as a power cut does.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { type Browser, chromium, type Page } from '@playwright/test'

const PROGRAM = '/usr/bin/chromium'
const FLAGS = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--remote-debugging-port=0', '--window-size=1366,768', '--lang=zh-CN'],
]
const START_LIMIT = 30_000

export interface RunningBrowser {
  readonly page: Page
  /** SIGKILL to all of it. */
  readonly kill: () => Promise<void>
}

export async function startBrowser(profile: string): Promise<RunningBrowser> {
  const child = spawn(PROGRAM, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    env: { ...process.env, TZ: 'Asia/Shanghai' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = once(child, 'exit')
  const kill = async (): Promise<void> => {
    killGroup(child)
    await gone
    for (const pid of await processesOn(profile)) killOne(pid)
  }
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child))
    return { page: await firstPage(browser), kill }
  } catch (problem) {
    await kill()
    throw problem
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the browser has no context')
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(15_000)
  return page
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const timer = setTimeout(() => {
      reject(new Error(`the browser does not start: ${heard}`))
    }, START_LIMIT)
    child.stderr?.on('data', (part: unknown) => {
      if (heard.length < 10_000) heard += String(part)
      const address = /DevTools listening on (ws:\S+)/.exec(heard)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
    child.once('exit', () => {
      clearTimeout(timer)
      reject(new Error(`the browser ended: ${heard}`))
    })
  })
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) killOne(-pid)
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

/** Helpers that left the group; nobody else uses this profile. */
async function processesOn(profile: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(
    pids.map(
      async (pid) => [Number(pid), await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')] as const,
    ),
  )
  return lines
    .filter(([pid, line]) => pid !== process.pid && line.includes(`--user-data-dir=${profile}`))
    .map(([pid]) => pid)
}
