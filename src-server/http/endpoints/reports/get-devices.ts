// `GET /reports/devices`: the workstations of the caller's unit.

import type { Handler } from 'hono'
import type { z } from 'zod'
import type { devicesSchema } from '#shared/contracts/reports.ts'
import { reportDevices } from '../../../reports/devices.ts'
import { unitSeenBy } from '../../asked-report.ts'
import type { MunicipalContext, MunicipalEnv } from '../../context.ts'

export const getDevices =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const now = clock()
    const devices = await reportDevices(db, unitSeenBy(c.get('caller').unit), now)
    return c.json({ at: now, devices } satisfies z.infer<typeof devicesSchema>)
  }
