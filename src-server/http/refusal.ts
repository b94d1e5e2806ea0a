// An expected refusal on its way out of an endpoint: the one kind of exception that is not a bug here. It carries a
// fault of the catalogue; its HTTP status follows from the table.

import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Fault, type FaultName, fault } from '#shared/contracts/faults.ts'

const STATUSES: Readonly<Partial<Record<FaultName, ContentfulStatusCode>>> = {
  wrongPassword: 401,
  signInNeeded: 401,
  notAllowedHere: 403,
  otherUnit: 403,
  roleMissing: 403,
  fileMissing: 404,
  fileTooLarge: 413,
  fileTypeRefused: 415,
  fileDigestMismatch: 422,
  fileEmpty: 422,
  protocolOutdated: 426,
  tooManyAttempts: 429,
  serverBroken: 500,
  databaseUnreachable: 503,
}

export class Refusal extends Error {
  override name = 'Refusal'
  readonly fault: Fault
  readonly status: ContentfulStatusCode

  /** The status follows from the fault, unless the occasion needs another one. */
  constructor(name: FaultName, details?: Fault['details'], status?: ContentfulStatusCode) {
    super(name)
    this.fault = fault(name, details)
    this.status = status ?? STATUSES[name] ?? 400
  }
}

export const answerFault = (c: Context, { fault: told, status }: Refusal): Response =>
  c.json({ error: told }, status)
