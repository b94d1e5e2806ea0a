// `GET /health`: who answers, its clock, and the epoch by which a workstation notices a restore (SYNC-9b).

import type { Handler } from 'hono'
import type { z } from 'zod'
import type { healthSchema } from '#shared/contracts/municipal.ts'
import { PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'

export const health =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const identity = await db.selectFrom('server_identity').selectAll().executeTakeFirstOrThrow()
    return c.json({
      service: 'jibu-municipal',
      protocol: PROTOCOL_VERSION,
      epoch: identity.epoch,
      now: clock(),
      demonstration: identity.demonstration,
    } satisfies z.input<typeof healthSchema>)
  }
