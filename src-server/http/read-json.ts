// Bodies: limited while they are read, parsed with the contract's schema before anything looks at them. The refusal
// names the place of the mistake, never the value.

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { answerFault, Refusal } from './refusal.ts'

export const atMost = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: (c) => answerFault(c, new Refusal('invalidRequest', { path: `body > ${bytes}` }, 413)),
  })

export async function readJson<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new Refusal('invalidRequest', { path: 'body' })
  })
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Refusal('invalidRequest', { path: pathOf(parsed.error) })
}

export const pathOf = (problem: z.ZodError): string => problem.issues[0]?.path.map(String).join('.') || 'body'
