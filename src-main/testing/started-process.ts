// Processes that a test starts, from a bundle or a source file. What a test has started is stopped after it, and nothing else.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { afterEach } from 'vitest'

const started: ChildProcess[] = []

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
})

export interface StartedProcess {
  readonly child: ChildProcess
  /** The first message over the IPC channel. */
  readonly message: Promise<unknown>
  readonly exitCode: Promise<number | null>
  readonly output: () => string
}

export function startProcess(
  file: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): StartedProcess {
  const child = spawn(
    process.execPath,
    [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), file, ...words],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...variables },
    },
  )
  started.push(child)
  let output = ''
  const listen = (part: Buffer): void => {
    output += part.toString('utf8')
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  return {
    child,
    message: new Promise((resolve) => child.once('message', resolve)),
    exitCode: exitCodeOf(child),
    output: () => output,
  }
}

/** After the exit and the last of the output. Not the event `close`: it never comes once the IPC channel was cut. */
async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  const outputs = [child.stdout, child.stderr].flatMap((stream) =>
    stream === null ? [] : [finished(stream)],
  )
  const [code] = await Promise.all([
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
    ...outputs,
  ])
  return code
}
