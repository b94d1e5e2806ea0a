// 解除暂缓: the city's supervisor, once the institution has been looked into. Other holds of the same institution stand.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { InstitutionHold, InstitutionHoldEvent } from '../institution-hold.ts'

const body = z.object({ type: z.literal('liftInstitutionHold'), remark: z.string().trim().min(1).max(400) })

export const liftInstitutionHold: UseCase<typeof body, InstitutionHold, InstitutionHoldEvent> = {
  body,
  commutes: false,
  decide: (state, { remark }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (head.unit !== CITY_UNIT) return err(fault('cityOnly'))
    return ok([
      {
        v: 1,
        type: 'lifted',
        hold: state.id,
        unit: state.unit,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        remark,
      },
    ])
  },
}
