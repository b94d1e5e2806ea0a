// `GET /demo-accounts`: the accounts of the invented town, for the sign-in page. Whether this database is a
// demonstration stands in the database itself, so no command-line switch can lay open real staff.

import type { Handler } from 'hono'
import type { DemoAccounts } from '#shared/contracts/municipal.ts'
import { demoPassword } from '../../demo/demo-password.ts'
import { listStaff } from '../../staff/list-staff.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { Refusal } from '../refusal.ts'

export const demoAccounts =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const identity = await db.selectFrom('server_identity').select('demonstration').executeTakeFirstOrThrow()
    if (!identity.demonstration) throw new Refusal('notAllowedHere', undefined, 404)
    const accounts = await listStaff(db, clock())
    return c.json({ password: demoPassword, accounts } satisfies DemoAccounts)
  }
