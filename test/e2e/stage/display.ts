// A display that nobody sees, as big as the smallest counter's. It belongs to whoever runs the program.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { asNobody, isRoot } from '../../../scripts/electron-runtime.mjs'

const SOCKETS = '/tmp/.X11-unix'

export interface Display {
  readonly name: string
  readonly close: () => Promise<void>
}

export async function openDisplay(home: string): Promise<Display> {
  if (isRoot() && !existsSync(SOCKETS)) {
    await mkdir(SOCKETS)
    await chmod(SOCKETS, 0o1777)
  }
  const words = ['Xvfb', '-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp']
  const [program = '', ...rest] = [...asNobody(home), ...words]
  const server = spawn(program, rest, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = server.stdio[3] as Readable
  const [said] = (await once(number, 'data', { signal: AbortSignal.timeout(30_000) })) as [Buffer]
  return {
    name: `:${said.toString('utf8').trim()}`,
    close: async () => {
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
    },
  }
}
