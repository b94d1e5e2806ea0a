// Listens on the fixed port of the loopback address. A taken port is a fault with its holder's name, never the next
// port: IndexedDB belongs to an origin, and the cache of another port would be another cache.

import { createAdaptorServer } from '@hono/node-server'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { systemErrorCode } from '../host/data-folder/system-error.ts'
import type { Host } from '../host/create-host.ts'
import { LOOPBACK } from './gate.ts'
import { nameHolder } from './port-holder.ts'

export interface Listening {
  readonly close: () => Promise<void>
}

export async function listen(port: number, host: Host): Promise<Result<Listening, Fault>> {
  const server = createAdaptorServer({ fetch: host, overrideGlobalObjects: false })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, LOOPBACK, resolve)
    })
  } catch (problem) {
    const code = systemErrorCode(problem)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw problem
    return err(fault('portTaken', { port, holder: code === 'EACCES' ? '系统保留' : await nameHolder(port) }))
  }
  return ok({
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  })
}
