// The engine's way to the municipal server, through the host and the network of the history.

import { createHash } from 'node:crypto'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { handOverAnswerSchema } from '#shared/contracts/handed-over.ts'
import { commandOutcomesSchema } from '#shared/contracts/municipal.ts'
import type { CopyPlace } from '#shared/contracts/snapshot.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CopyPart, HandOverPort, MunicipalPort } from '#shared/sync/ports.ts'
import { readPage } from '../../../src-renderer/sync/host-ports.ts'
import { readCopy } from '../../../src-renderer/sync/read-copy.ts'
import type { SimServer } from '../server/sim-server.ts'
import type { Reply } from '../sim/network.ts'
import type { Process } from '../sim/process.ts'

export type CallServer = (
  label: string,
  serve: (server: Process, token: string) => Promise<Reply>,
) => Promise<Reply>

export const municipalPort = (
  call: CallServer,
  server: SimServer,
  now: () => Instant,
): MunicipalPort & HandOverPort => ({
  handOver: async (items) => {
    const body = JSON.stringify({ items })
    const reply = await call('handOver', (at, token) => server.handOver(at, token, body))
    return reply.ok ? ok(handOverAnswerSchema.parse(JSON.parse(reply.value)).received) : reply
  },
  push: async (commands, epoch) => {
    const body = JSON.stringify({ commands, epoch, sentAt: now() })
    const reply = await call('push', (at, token) => server.push(at, token, body))
    if (!reply.ok) return reply
    const parsed = commandOutcomesSchema.safeParse(JSON.parse(reply.value))
    return parsed.success ? ok(parsed.data) : err(fault('serverBroken'))
  },
  pull: async (cursor) => {
    const reply = await call('pull', (at, token) => server.pull(at, token, JSON.stringify(cursor)))
    return reply.ok ? readPage(reply.value) : reply
  },
  copy: (from) => copyFrom(call, server, from),
})

async function* copyFrom(
  call: CallServer,
  server: SimServer,
  from: CopyPlace | null,
): AsyncGenerator<Result<CopyPart, Fault>> {
  const begun = from === null ? '' : JSON.stringify({ pin: from.pin, after: from.after })
  const reply = await call('copy', (at, token) => server.copy(at, token, begun))
  if (!reply.ok) yield reply
  else yield* readCopy(linesOf(reply.value), (bytes) => Promise.resolve(sha256(bytes)))
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What follows the last line feed was cut off. */
async function* linesOf(text: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  await Promise.resolve()
  const encoder = new TextEncoder()
  for (const line of text.split('\n').slice(0, -1)) yield encoder.encode(line)
}
