// A port that nobody listens on at this moment.

import { once } from 'node:events'
import { createServer } from 'node:net'
import { invariant } from '#shared/kernel/invariant.ts'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  invariant(typeof address === 'object' && address !== null, 'a listening server has an address')
  server.close()
  await once(server, 'close')
  return address.port
}
