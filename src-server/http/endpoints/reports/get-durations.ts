// `GET /reports/durations?asOf=…`: how long people waited for their money.

import type { Handler } from 'hono'
import { reportDurations } from '../../../reports/durations.ts'
import { askedReport } from '../../asked-report.ts'
import type { MunicipalContext, MunicipalEnv } from '../../context.ts'

export const getDurations =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const { unit, asOf } = askedReport(c, clock())
    return c.json(await reportDurations(db, asOf, unit))
  }
