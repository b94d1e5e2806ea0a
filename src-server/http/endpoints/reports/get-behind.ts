// `GET /reports/indicators/:id?asOf=…`: the records behind a figure, by their ids.

import type { Handler } from 'hono'
import type { Behind } from '#shared/contracts/reports.ts'
import { indicatorIdSchema } from '#shared/domain/indicators/indicators.ts'
import { casesBehind } from '../../../reports/indicators.ts'
import { askedReport } from '../../asked-report.ts'
import type { MunicipalContext, MunicipalEnv } from '../../context.ts'
import { Refusal } from '../../refusal.ts'

const MOST = 500

export const getBehind =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const id = indicatorIdSchema.safeParse(c.req.param('id'))
    if (!id.success) throw new Refusal('invalidRequest', { path: 'id' }, 404)
    const { unit, asOf } = askedReport(c, clock())
    const { total, records } = await casesBehind(db, id.data, asOf, unit, MOST)
    return c.json({ total, records: [...records] } satisfies Behind)
  }
