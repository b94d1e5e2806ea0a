// `POST /sync/handed-over`: acts that the server did not take and that a person hands to the supervisor.

import type { Handler } from 'hono'
import type { z } from 'zod'
import { type handOverAnswerSchema, handOverRequestSchema } from '#shared/contracts/handed-over.ts'
import { keepHandedOver } from '../../handed-over/keep.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { readJson } from '../read-json.ts'

export const handOver =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const { items } = await readJson(c, handOverRequestSchema)
    const received = await keepHandedOver(db, c.get('caller'), items, clock())
    return c.json({ received } satisfies z.infer<typeof handOverAnswerSchema>)
  }
