// Lets supervisors alone through, by their roles of now.

import { createMiddleware } from 'hono/factory'
import { ROLE_TITLES } from '#shared/domain/staff/staff.ts'
import { rolesAt } from '../staff/roles.ts'
import type { MunicipalContext, MunicipalEnv } from './context.ts'
import { Refusal } from './refusal.ts'

export const supervisorsOnly = ({ db, clock }: MunicipalContext) =>
  createMiddleware<MunicipalEnv>(async (c, next) => {
    const roles = await rolesAt(db, c.get('caller').staff, clock())
    if (!roles.includes('supervisor')) throw new Refusal('roleMissing', { roles: ROLE_TITLES.supervisor })
    await next()
  })
