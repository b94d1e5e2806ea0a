// 撤回机构暂缓: the finding that placed it was a mistake, corrected by the supervisor of the calling unit or by a second
// call. Set off by the call, in the city's name.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { InstitutionHold, InstitutionHoldEvent } from '../institution-hold.ts'

const body = z.object({
  type: z.literal('withdrawInstitutionHold'),
  call: z.uuid(),
  remark: z.string().min(1).max(400),
})

export const withdrawInstitutionHold: UseCase<typeof body, InstitutionHold, InstitutionHoldEvent> = {
  body,
  commutes: true,
  decide: (state, { call, remark }, head) => {
    if (state?.call !== call) return err(fault('recordUnknown'))
    if (state.state === 'lifted') return ok([])
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
