// `POST /sign-out`: the token ends. What the device has not sent yet stays on the device (SYNC-8).

import type { Handler } from 'hono'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'

export const signOut =
  ({ db }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    await db.deleteFrom('session').where('token_hash', '=', c.get('caller').tokenHash).execute()
    return c.body(null, 204)
  }
