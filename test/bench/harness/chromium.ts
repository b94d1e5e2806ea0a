// A Chromium with a profile of its own that can be killed in the middle of its work, like a machine that loses power
// to the program: SIGKILL to the whole group, nobody says goodbye.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'

const DEBIAN = '/usr/bin/chromium'
const QUIET = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--remote-debugging-port=0',
]
const PORT_FILE = 'DevToolsActivePort'
const START_LIMIT_MS = 30_000

export interface Chromium {
  readonly page: Page
  /** The most that the page's process has held so far, in bytes: page, worker and JavaScript heap together. */
  readonly peakMemory: () => Promise<number>
  /** Processor time that all of its processes have taken so far, in ms: it hardly depends on what else the machine does. */
  readonly processorMs: () => Promise<number>
  readonly kill: () => Promise<void>
}

export async function startChromium(profile: string, url: string): Promise<Chromium> {
  const program = await access(DEBIAN).then(
    () => DEBIAN,
    () => chromium.executablePath(),
  )
  // Left behind by the one that was killed, it would lead to nowhere.
  await rm(join(profile, PORT_FILE), { force: true })
  const child = spawn(program, [...QUIET, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  })
  const gone = once(child, 'exit')
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  try {
    const browser = await attach(profile)
    const page = await browser.contexts()[0]?.newPage()
    if (page === undefined) throw new Error('Chromium has no window')
    await page.goto(url)
    return {
      page,
      kill,
      peakMemory: () => peakOfRenderer(child),
      processorMs: () => processorOf(child),
    }
  } catch (problem) {
    await kill()
    throw problem
  }
}

async function attach(profile: string): Promise<Browser> {
  const deadline = Date.now() + START_LIMIT_MS
  for (;;) {
    const said = await readFile(join(profile, PORT_FILE), 'utf8').catch(() => '')
    const [port] = said.split('\n')
    if (port !== undefined && port !== '') return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    if (Date.now() > deadline) throw new Error('Chromium does not start')
    await delay(20)
  }
}

/** By the kernel's own high-water mark, so that nothing is missed between two looks. */
async function peakOfRenderer({ pid }: ChildProcess): Promise<number> {
  let peak = 0
  for (const { read } of await processesOf(pid)) {
    if (!(await read('cmdline')).includes('--type=renderer')) continue
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(await read('status'))?.[1] ?? 0) * 1024)
  }
  return peak
}

/** The kernel counts in hundredths of a second. */
const TICK_MS = 10

async function processorOf({ pid }: ChildProcess): Promise<number> {
  const ticks = (await processesOf(pid)).map(({ fields }) => Number(fields[11]) + Number(fields[12]))
  return ticks.reduce((sum, each) => sum + each, 0) * TICK_MS
}

interface Process {
  /** Of its `stat`, from the state on: the second is the parent, the third the group. */
  readonly fields: readonly string[]
  readonly read: (file: string) => Promise<string>
}

async function processesOf(group: number | undefined): Promise<Process[]> {
  const found: Process[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const read = (file: string): Promise<string> => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')
    const fields = (await read('stat')).split(') ')[1]?.split(' ') ?? []
    if (Number(fields[2]) === group) found.push({ fields, read })
  }
  return found
}
