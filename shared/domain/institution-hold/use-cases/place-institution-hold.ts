// 机构暂缓: set off by an abnormal call. `placeInstitutionHold` acts in the city's name, whoever made the call.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT, unitIdSchema } from '#shared/domain/unit/units.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { InstitutionHold, InstitutionHoldEvent } from '../institution-hold.ts'

const body = z.object({
  type: z.literal('placeInstitutionHold'),
  institution: z.string().min(1).max(200),
  ground: z.string().min(1).max(400),
  month: batchMonthSchema,
  call: z.uuid(),
  reportedBy: unitIdSchema,
})

export const placeInstitutionHold: UseCase<typeof body, InstitutionHold, InstitutionHoldEvent> = {
  body,
  commutes: false,
  decide: (_state, { institution, ground, month, call, reportedBy }, head) =>
    ok([
      {
        v: 1,
        type: 'placed',
        hold: head.target,
        unit: CITY_UNIT,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        institution,
        ground,
        month,
        call,
        reportedBy,
      },
    ]),
}
