// `POST /sync/handed-over/close`: the supervisor has dealt with it and says how.

import type { Handler } from 'hono'
import { closeHandedOverRequestSchema } from '#shared/contracts/handed-over.ts'
import { closeHandedOver } from '../../handed-over/close.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { readJson } from '../read-json.ts'
import { Refusal } from '../refusal.ts'

export const postClosing =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const request = await readJson(c, closeHandedOverRequestSchema)
    const closed = await closeHandedOver(db, c.get('caller'), request, clock())
    if (!closed.ok) throw new Refusal(closed.error.fault, closed.error.details)
    return c.body(null, 204)
  }
