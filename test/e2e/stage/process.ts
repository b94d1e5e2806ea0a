// Starts a real process of the product and waits for the line in which it says its address. Every process that a test
// starts is stopped by the test, by pid, also when the test fails.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

export interface Running {
  readonly url: string
  /** The clean way out, as Ctrl-C does it. */
  readonly stop: () => Promise<void>
  /** SIGKILL: no chance to tidy up. */
  readonly kill: () => Promise<void>
}

const START_LIMIT = 60_000

export async function startProcess(
  script: readonly string[],
  readyWord: string,
  environment: Readonly<Record<string, string>> = {},
  limit = START_LIMIT,
): Promise<Running> {
  const child = spawn(process.execPath, [...script], {
    env: { ...process.env, ...environment },
    // With the channel open, the process ends by itself when the test run is killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const url = await readyUrl(child, readyWord, limit)
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    await gone
  }
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

function readyUrl(child: ChildProcess, readyWord: string, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const fail = (why: string): void => {
      child.kill('SIGKILL')
      reject(new Error(`${readyWord}: ${why}\n${heard}`))
    }
    const timer = setTimeout(() => {
      fail('not ready in time')
    }, limit)
    const listen = (chunk: unknown): void => {
      heard += String(chunk)
      const found = new RegExp(`${readyWord} ready (\\S+)`).exec(heard)
      if (found?.[1] === undefined) return
      clearTimeout(timer)
      resolve(found[1])
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with ${String(code)}`)
    })
  })
}

/**
 * A port that nobody uses, below the range from which the system picks ports by itself: one of those may be given away
 * again before the process that is to listen there has started.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(false)
    })
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true)
      })
    })
  })
