// The page's one way out: `fetch` to its own origin. Every answer is parsed; a failure is a Fault with a sentence, never
// an exception, so that a desk can keep what was typed and say what to do.

import { errorBodySchema } from '#shared/contracts/municipal.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { z } from 'zod'

/** Sends one request; `unreachable` says which party is missing when nothing answers. */
export async function ask(path: string, init?: RequestInit): Promise<Result<Response, Fault>> {
  let response: Response
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin' })
  } catch {
    return err(fault('hostUnreachable'))
  }
  if (response.ok) return ok(response)
  return err(await faultOf(response))
}

export async function askFor<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  init?: RequestInit,
): Promise<Result<z.infer<Schema>, Fault>> {
  const response = await ask(path, init)
  if (!response.ok) return response
  const body: unknown = await response.value.json().catch(() => undefined)
  const parsed = schema.safeParse(body)
  return parsed.success ? ok(parsed.data) : err(fault('serverBroken'))
}

export const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function faultOf(response: Response): Promise<Fault> {
  const body: unknown = await response.json().catch(() => undefined)
  const parsed = errorBodySchema.safeParse(body)
  return parsed.success ? parsed.data.error : fault('serverBroken')
}
