// Every exchange names its protocol version (SYNC-16). What is unsent on a workstation of another version stays there
// and can be sent after its update, so the answer is a pause, not a loss.

import type { MiddlewareHandler } from 'hono'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { Refusal } from './refusal.ts'

/** The current version and, once there is one, the version before it. */
const UNDERSTOOD: ReadonlySet<string> = new Set([String(PROTOCOL_VERSION)])

export const protocolChecked: MiddlewareHandler = async (c, next) => {
  if (!UNDERSTOOD.has(c.req.header(PROTOCOL_HEADER) ?? '')) throw new Refusal('protocolOutdated')
  await next()
}
