// Programs that the launcher starts. Each has an IPC channel: over it comes "ready", and by its end the child notices
// that the launcher is gone, however it went. Only what was started here is ever stopped.

import { spawn } from 'node:child_process'
import { ROOT } from './terminal.mjs'

/** Milliseconds that a child has to end by itself. */
const PATIENCE = 8000

export function startChild(program, words, { variables = {}, output = 'inherit' } = {}) {
  const child = spawn(program, words, {
    cwd: ROOT,
    stdio: [output === 'inherit' ? 'inherit' : 'ignore', output, 'inherit', 'ipc'],
    env: { ...process.env, ...variables },
  })
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)))
    child.once('error', () => resolve(127))
  })
  const ready = new Promise((resolve) => {
    child.on('message', (message) => {
      if (message?.kind === 'ready') resolve(message.url)
    })
    ended.then(() => resolve(null))
  })
  return {
    /** The address, or null where the child ended before it was ready. */
    ready,
    /** The exit code. */
    ended,
    stop: async (patience = PATIENCE) => {
      if (child.connected) child.disconnect()
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), patience)
      await ended
      clearTimeout(force)
    },
  }
}
