// `GET /reports/indicators?asOf=…`: the indicators of the caller's unit.

import type { Handler } from 'hono'
import type { IndicatorReport } from '#shared/contracts/reports.ts'
import { reportIndicators } from '../../../reports/indicators.ts'
import { askedReport } from '../../asked-report.ts'
import type { MunicipalContext, MunicipalEnv } from '../../context.ts'

export const getIndicators =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const { unit, asOf } = askedReport(c, clock())
    const { items } = await reportIndicators(db, asOf, unit)
    return c.json({ asOf, items: [...items] } satisfies IndicatorReport)
  }
