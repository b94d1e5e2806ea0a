// What the endpoints share: the database, the clock, the log, and who is asking.

import type { HttpBindings } from '@hono/node-server'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import type { Readable } from '../sync/readable.ts'

export interface MunicipalContext {
  readonly db: Db
  readonly clock: () => Instant
  /** One line for operators. Never personal data. */
  readonly log: (line: string) => void
  /** Fires when the server is told to stop: answers without an end of their own end then. */
  readonly ending?: AbortSignal
}

/** The person behind a token, on the device that they signed in on. */
export interface Caller {
  readonly staff: string
  readonly unit: string
  readonly device: string
  readonly tokenHash: Buffer
}

export interface MunicipalEnv {
  Bindings: Partial<HttpBindings>
  Variables: { caller: Caller; readable: Readable }
}
