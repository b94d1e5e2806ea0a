// The host's way to the municipal server. Every request carries the protocol version, ends within a bounded time and
// comes back as an answer of the contract or as a Fault: nothing listening, a captive portal and a half-dead gateway
// look alike to a clerk, who works on in all three cases.

import { EXPORT_TYPES } from '#shared/contracts/exports.ts'
import { errorBodySchema } from '#shared/contracts/municipal.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { SCAN_TYPES } from '#shared/domain/material/material.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { withIdleLimit } from './idle-limit.ts'

export interface MunicipalRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Path and query below the server's address. */
  readonly path: string
  readonly token?: string
  readonly type?: string
  readonly body?: string | ReadableStream<Uint8Array>
}

export interface MunicipalClient {
  /** The answer has a 2xx status and a type of the contract; its body streams and breaks off when it stalls. */
  readonly send: (request: MunicipalRequest) => Promise<Result<Response, Fault>>
  /** When the server last answered anything, or null. */
  readonly lastContact: () => Instant | null
}

/** Chromium's network in the Electron shell, Node's in the browser shell. */
export type MunicipalFetch = (address: string, init: RequestInit) => Promise<Response>

export interface MunicipalSettings {
  /** null as long as nobody has named the server. */
  readonly url: () => string | null
  readonly fetch: MunicipalFetch
  readonly now: () => Instant
  /** Milliseconds until the answer must begin, and between two parts of its body. */
  readonly patience: number
  readonly onBroken?: (status: number) => void
}

const ANSWER_TYPES: readonly string[] = [
  'application/json',
  'application/x-ndjson',
  'application/ndjson',
  'text/event-stream',
  ...SCAN_TYPES,
  ...Object.values(EXPORT_TYPES),
]

export function createMunicipalClient(settings: MunicipalSettings): MunicipalClient {
  const { now, patience, onBroken } = settings
  let lastContact: Instant | null = null

  const broken = (status: number): Result<never, Fault> => {
    onBroken?.(status)
    return err(fault('serverBroken'))
  }

  return {
    lastContact: () => lastContact,
    send: async (request) => {
      const base = settings.url()
      if (base === null) return err(fault('addressMissing'))
      const stop = new AbortController()
      const answer = await begin(settings.fetch, base, request, stop, patience)
      if (answer === null) return err(fault('serverUnreachable'))
      const type = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
      const speaksContract = answer.status === 204 || ANSWER_TYPES.includes(type)
      if (answer.ok && speaksContract) {
        lastContact = now()
        return ok(withIdleLimit(answer, patience, stop))
      }
      if (answer.ok || type !== 'application/json') {
        stop.abort()
        return broken(answer.status)
      }
      const refusal = await refusalOf(withIdleLimit(answer, patience, stop))
      if (refusal === null) return broken(answer.status)
      lastContact = now()
      return err(refusal)
    },
  }
}

async function begin(
  fetch: MunicipalFetch,
  base: string,
  request: MunicipalRequest,
  stop: AbortController,
  patience: number,
): Promise<Response | null> {
  const headers = new Headers({ [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) })
  if (request.token !== undefined) headers.set('authorization', `Bearer ${request.token}`)
  if (request.type !== undefined) headers.set('content-type', request.type)
  const streams = typeof request.body === 'object'
  // A scan of 20 MiB over a slow line takes its time.
  const timer = setTimeout(
    () => {
      stop.abort()
    },
    streams ? patience * 15 : patience,
  )
  try {
    return await fetch(base + request.path, {
      method: request.method,
      headers,
      redirect: 'manual',
      signal: stop.signal,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(streams ? { duplex: 'half' as const } : {}),
    })
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

async function refusalOf(answer: Response): Promise<Fault | null> {
  try {
    const parsed = errorBodySchema.safeParse(await answer.json())
    return parsed.success ? parsed.data.error : null
  } catch {
    return null
  }
}
