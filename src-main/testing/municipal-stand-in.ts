// A small real HTTP server that speaks the municipal contract, with switches for everything that can go wrong.

import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { EXPORT_TYPES } from '#shared/contracts/exports.ts'
import { type FaultName, fault } from '#shared/contracts/faults.ts'
import { MUNICIPAL_PATHS, signInRequestSchema } from '#shared/contracts/municipal.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { CLERK, DEVICE_CODE } from './sample-acts.ts'

export const PASSWORD = '正确的口令-2026'

interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  readonly body: Buffer
}

export interface MunicipalStandIn {
  readonly url: string
  /** Whatever has arrived, in order. */
  readonly seen: Seen[]
  /** Files put here, by digest. */
  readonly files: Map<string, Buffer>
  /** What every answer is instead of the real one. */
  misbehave: 'no' | 'page' | 'nonsense' | 'hang' | 'stall' | FaultName
  password: string
  /** Forgets all tokens, as a restart or an expiry does. */
  readonly forgetTokens: () => void
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

export async function municipalStandIn(): Promise<MunicipalStandIn> {
  const tokens = new Set<string>()
  const app = new Hono()
  const refuse = (name: FaultName, status: 400 | 401 | 422 | 429 | 500) =>
    Response.json({ error: fault(name) }, { status })

  app.use(async (c, next) => {
    const body = Buffer.from(await c.req.raw.clone().arrayBuffer())
    standIn.seen.push({ method: c.req.method, path: c.req.path, headers: c.req.raw.headers, body })
    if (standIn.misbehave === 'no') return next()
    if (standIn.misbehave === 'page') return c.html('<html>请登录无线网络</html>')
    if (standIn.misbehave === 'nonsense') return c.json({ error: { fault: 'fromTheFuture' } }, 500)
    if (standIn.misbehave === 'hang') return new Promise(() => undefined)
    if (standIn.misbehave === 'stall') return unended('{"kind":', 'application/x-ndjson')
    return refuse(standIn.misbehave, standIn.misbehave === 'tooManyAttempts' ? 429 : 400)
  })
  app.get(MUNICIPAL_PATHS.health, (c) => c.json({ service: 'jibu-municipal' }))
  app.post(MUNICIPAL_PATHS.signIn, async (c) => {
    const { username, password } = signInRequestSchema.parse(await c.req.json())
    if (username !== CLERK.username || password !== standIn.password) return refuse('wrongPassword', 401)
    const token = `token-${String(tokens.size).padStart(20, '0')}-${Math.random()}`
    tokens.add(token)
    return c.json({ token, staff: CLERK, deviceCode: DEVICE_CODE, now: 0 })
  })
  app.use(async (c, next) => {
    const token = (c.req.header('authorization') ?? '').replace('Bearer ', '')
    return tokens.has(token) ? next() : refuse('signInNeeded', 401)
  })
  app.post(MUNICIPAL_PATHS.signOut, (c) => {
    tokens.clear()
    return c.body(null, 204)
  })
  app.post(MUNICIPAL_PATHS.commands, (c) => {
    c.header('set-cookie', 'server=cookie')
    return c.json({ outcomes: [] })
  })
  app.get(MUNICIPAL_PATHS.changes, (c) =>
    c.body('{"kind":"end"}\n', 200, { 'content-type': 'application/x-ndjson' }),
  )
  app.get(MUNICIPAL_PATHS.hints, () => unended('event: changed\ndata:\n\n', 'text/event-stream'))
  app.get(`${MUNICIPAL_PATHS.exports}/:name`, (c) =>
    c.body('PK of a table', 200, { 'content-type': EXPORT_TYPES.xlsx }),
  )
  app.put(`${MUNICIPAL_PATHS.files}/:digest`, async (c) => {
    standIn.files.set(c.req.param('digest'), Buffer.from(await c.req.arrayBuffer()))
    return c.json({})
  })
  app.get(`${MUNICIPAL_PATHS.files}/:digest`, (c) => {
    const file = standIn.files.get(c.req.param('digest'))
    if (file === undefined) return c.json({ error: fault('fileMissing') }, 404)
    return c.body(new Uint8Array(file), 200, { 'content-type': 'image/png' })
  })

  let port = 0
  let server = createAdaptorServer({ fetch: app.fetch })
  const standIn: MunicipalStandIn = {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    seen: [],
    files: new Map(),
    misbehave: 'no',
    password: PASSWORD,
    forgetTokens: () => {
      tokens.clear()
    },
    stop: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
    start: async () => {
      server = createAdaptorServer({ fetch: app.fetch })
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      invariant(typeof address === 'object' && address !== null, 'a listening server has an address')
      port = address.port
    },
  }
  await standIn.start()
  return standIn
}

/** Begins an answer and never ends it. */
function unended(text: string, type: string): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(Buffer.from(text))
    },
  })
  return new Response(body, { headers: { 'content-type': type } })
}
