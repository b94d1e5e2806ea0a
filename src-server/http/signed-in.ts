// Asks for a valid token before an endpoint runs. A person whose roles were taken away is out at once, not when the
// token ends.

import { createMiddleware } from 'hono/factory'
import { rolesAt } from '../staff/roles.ts'
import { findSession } from '../staff/session.ts'
import type { MunicipalContext, MunicipalEnv } from './context.ts'
import { Refusal } from './refusal.ts'

export const signedIn = ({ db, clock }: MunicipalContext) =>
  createMiddleware<MunicipalEnv>(async (c, next) => {
    const token = /^Bearer ([\w-]{20,})$/.exec(c.req.header('authorization') ?? '')?.[1]
    const caller = token === undefined ? null : await findSession(db, token, clock())
    if (caller === null || (await rolesAt(db, caller.staff, clock())).length === 0) {
      throw new Refusal('signInNeeded')
    }
    c.set('caller', caller)
    await next()
  })
