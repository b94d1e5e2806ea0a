// Every exchange names its protocol version (SYNC-16). The current one and the one before it are served, each with what
// it can read. Whoever is older can bring in what is unsent, and then only update.

import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { createMiddleware } from 'hono/factory'
import { ALL_KINDS, KINDS_OF_VERSION_1 } from '../sync/readable.ts'
import type { MunicipalEnv } from './context.ts'
import { Refusal } from './refusal.ts'

const PREVIOUS = PROTOCOL_VERSION - 1

const TAKEN_FROM_OLDER: ReadonlySet<string> = new Set([
  MUNICIPAL_PATHS.signIn,
  MUNICIPAL_PATHS.signOut,
  MUNICIPAL_PATHS.commands,
])
const FILE = new RegExp(`^${MUNICIPAL_PATHS.files}/[^/]+$`)

export const protocolChecked = createMiddleware<MunicipalEnv>(async (c, next) => {
  const named = c.req.header(PROTOCOL_HEADER) ?? ''
  const version = /^\d{1,6}$/.test(named) ? Number(named) : null
  if (version === null || version > PROTOCOL_VERSION) throw new Refusal('protocolOutdated')
  const brings = TAKEN_FROM_OLDER.has(c.req.path) || (c.req.method === 'PUT' && FILE.test(c.req.path))
  if (version < PREVIOUS && !brings) throw new Refusal('protocolOutdated')
  c.set('readable', version === PROTOCOL_VERSION ? ALL_KINDS : KINDS_OF_VERSION_1)
  await next()
})
