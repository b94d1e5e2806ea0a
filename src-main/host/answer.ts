// How the host answers: JSON, or a Fault with its HTTP status. Nothing that the host says is ever cached.

import type { z } from 'zod'
import { type Fault, type FaultName, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { asBytes } from './bytes.ts'

const STATUSES: Readonly<Partial<Record<FaultName, number>>> = {
  diskFull: 507,
  storageFailed: 500,
  storageStalled: 504,
  hostFailed: 500,
  notAllowedHere: 403,
  fileTooLarge: 413,
  fileTypeRefused: 415,
  fileMissing: 404,
  wrongPassword: 401,
  offlineUnknown: 401,
  offlineExpired: 401,
  signInNeeded: 401,
  tooManyAttempts: 429,
  otherUnit: 403,
  otherPerson: 403,
  serverUnreachable: 503,
  addressMissing: 503,
  serverBroken: 502,
  protocolOutdated: 426,
  commandReused: 409,
  recordUnknown: 404,
}

const NO_STORE = { 'cache-control': 'no-store' }

export const answerJson = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: NO_STORE })

export const answerFault = (problem: Fault, status = STATUSES[problem.fault] ?? 400): Response =>
  answerJson({ error: problem }, status)

export const answerNothing = (): Response => new Response(null, { status: 204, headers: NO_STORE })

/** Every endpoint: from a request to its answer. */
export type Endpoint = (request: Request) => Response | Promise<Response>

/** An act with forty materials is some 30 kB; a body beyond this is no message of ours. */
const MAX_JSON_BYTES = 1024 * 1024

export async function parseBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.infer<Schema>, Fault>> {
  const text = await readText(request)
  if (text === null) return err(fault('invalidRequest', { path: '1 MB' }))
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return err(fault('invalidRequest', { path: 'JSON' }))
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return ok(parsed.data)
  // The path of the field only: a value could be personal.
  return err(fault('invalidRequest', { path: parsed.error.issues[0]?.path.join('.') ?? '' }))
}

async function readText(request: Request): Promise<string | null> {
  if (request.body === null) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    const bytes = asBytes(part)
    size += bytes.length
    if (size > MAX_JSON_BYTES) return null
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}
