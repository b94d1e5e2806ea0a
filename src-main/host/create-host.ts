// The host as one fetch handler, served by both shells: the built page, the machine's services and the proxy to the
// municipal server. Which address leads where stands here and nowhere else.

import { Hono } from 'hono'
import { fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS, type HostStatus } from '#shared/contracts/host.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { answerFault, type Endpoint } from './answer.ts'
import type { CardReader } from './card-reader/card-reader.ts'
import { readCardEndpoint } from './card-reader/read-card-endpoint.ts'
import type { Deliver } from './files/delivery.ts'
import { deliverEndpoint, giveFileEndpoint, takeFileEndpoint } from './files/endpoints.ts'
import { findScan } from './files/fetch-scan.ts'
import type { FileStore } from './files/file-store.ts'
import { appendEndpoint } from './journal/append-endpoint.ts'
import type { CompactJournal } from './journal/compact-journal.ts'
import { durableEndpoint } from './journal/durable-endpoint.ts'
import type { Journal } from './journal/journal.ts'
import { epochEndpoint } from './journal/epoch-endpoint.ts'
import { giveUpEndpoint } from './journal/give-up-endpoint.ts'
import { handedOverEndpoint } from './journal/handed-over-endpoint.ts'
import { outcomesEndpoint } from './journal/outcomes-endpoint.ts'
import { readEndpoint } from './journal/read-endpoint.ts'
import { redoEndpoint } from './journal/redo-endpoint.ts'
import { describeError, type EventLog } from './log/event-log.ts'
import { addressEndpoint } from './municipal/address-endpoint.ts'
import type { MunicipalClient, MunicipalFetch } from './municipal/municipal-client.ts'
import { municipalProxy } from './municipal/proxy.ts'
import type { ServerAddress } from './municipal/server-address.ts'
import { rendererEndpoint } from './renderer/renderer-files.ts'
import { withSecurityHeaders } from './renderer/security-headers.ts'
import type { DataKey } from './sealing/data-key.ts'
import { dataKeyEndpoint } from './sealing/data-key-endpoint.ts'
import { signInEndpoint, signOutEndpoint } from './session/endpoints.ts'
import type { SessionKeeper } from './session/session-keeper.ts'
import { statusEndpoint } from './status-endpoint.ts'

export interface HostParts {
  readonly version: string
  readonly shell: HostStatus['shell']
  readonly rendererFolder: string
  readonly key: DataKey
  readonly journal: Journal
  readonly compact: CompactJournal
  readonly now: () => Instant
  readonly files: FileStore
  readonly deliver: Deliver
  readonly sessions: SessionKeeper
  readonly client: MunicipalClient
  readonly address: ServerAddress
  readonly municipalFetch: MunicipalFetch
  /** Milliseconds that the municipal server has to answer. */
  readonly patience: number
  /** 时光机, in ms. */
  readonly clockOffset: number
  readonly cardReader: CardReader
  readonly log: EventLog
}

export type Host = (request: Request) => Promise<Response>

export function createHost(parts: HostParts): Host {
  const { journal, files, sessions } = parts
  const app = new Hono()
  const on = (method: 'get' | 'post', path: string, endpoint: Endpoint): void => {
    app[method](path, (context) => endpoint(context.req.raw))
  }
  on('get', HOST_PATHS.status, statusEndpoint(parts))
  on('post', HOST_PATHS.serverAddress, addressEndpoint(parts))
  on('post', HOST_PATHS.signIn, signInEndpoint(sessions))
  on('post', HOST_PATHS.signOut, signOutEndpoint(sessions))
  on('get', HOST_PATHS.journal, readEndpoint(journal, sessions))
  on('post', HOST_PATHS.journal, appendEndpoint(journal, sessions))
  on('post', HOST_PATHS.outcomes, outcomesEndpoint(journal, sessions))
  on('post', HOST_PATHS.epoch, epochEndpoint(journal, sessions))
  on('post', HOST_PATHS.giveUp, giveUpEndpoint(journal, sessions))
  on('post', HOST_PATHS.redo, redoEndpoint(journal, sessions))
  on('post', HOST_PATHS.handedOver, handedOverEndpoint(journal, sessions))
  on('post', HOST_PATHS.durable, durableEndpoint(journal, parts.compact, parts.now, sessions))
  on('post', HOST_PATHS.files, takeFileEndpoint(files, sessions))
  on('post', HOST_PATHS.filesDelivery, deliverEndpoint(parts.deliver, sessions))
  on('get', `${HOST_PATHS.files}/:digest`, giveFileEndpoint(findScan(parts), sessions))
  on('get', HOST_PATHS.dataKey, dataKeyEndpoint(parts.key, sessions))
  on('post', HOST_PATHS.cardReader, readCardEndpoint(parts.cardReader, sessions))
  const proxy = municipalProxy(parts.client, sessions)
  app.all(`${HOST_PATHS.municipal}/*`, (context) => proxy(context.req.raw))
  app.all('/host/*', () => answerFault(fault('notAllowedHere'), 404))
  on('get', '*', rendererEndpoint(parts.rendererFolder))
  app.notFound(() => answerFault(fault('notAllowedHere'), 404))
  app.onError((problem) => {
    parts.log.write({ event: 'endpoint-failed', error: describeError(problem) })
    return answerFault(fault('hostFailed'))
  })
  return async (request) => withSecurityHeaders(await app.fetch(request))
}
