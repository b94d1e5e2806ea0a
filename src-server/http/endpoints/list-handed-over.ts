// `GET /sync/handed-over`: what waits for the supervisor of the caller's unit, and what they closed lately.

import type { Handler } from 'hono'
import type { z } from 'zod'
import type { handedOverListSchema } from '#shared/contracts/handed-over.ts'
import { listHandedOver } from '../../handed-over/list.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'

export const getHandedOver =
  ({ db }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const items = await listHandedOver(db, c.get('caller').unit)
    return c.json({ items } satisfies z.infer<typeof handedOverListSchema>)
  }
