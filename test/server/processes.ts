// The municipal program as a real process, started as the workstation starts it, for tests that kill it.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const PROGRAM = fileURLToPath(new URL('../../scripts/municipal.mjs', import.meta.url))
const readySchema = z.object({ kind: z.literal('ready'), url: z.url() })

export interface Running {
  readonly url: string
  readonly process: ChildProcess
  readonly output: () => string
}

/** Serves on a free port, on the embedded database, whatever the environment of the tests names. */
export async function serve(dataDir: string, ...more: readonly string[]): Promise<Running> {
  const environment = { ...process.env, DATABASE_URL: '' }
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--data-dir', dataDir, ...more], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: environment,
  })
  const text: string[] = []
  child.stdout?.on('data', (chunk) => text.push(String(chunk)))
  child.stderr?.on('data', (chunk) => text.push(String(chunk)))
  const output = (): string => text.join('')
  const ready = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => readySchema.parse(message)),
    once(child, 'exit').then(() => {
      throw new Error(`the municipal server ended at its start: ${output()}`)
    }),
  ])
  return { url: ready.url, process: child, output }
}

export async function end(running: Running, how: NodeJS.Signals | 'disconnect'): Promise<number | null> {
  const exited = once(running.process, 'exit')
  if (how === 'disconnect') running.process.disconnect()
  else running.process.kill(how)
  await exited
  return running.process.exitCode
}

/** One that any user may enter, unless the test is about one that only its owner may. */
export async function temporaryFolder(mode = 0o755): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'jibu-municipal-'))
  await chmod(path, mode)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
