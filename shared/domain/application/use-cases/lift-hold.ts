// 解除暂缓: one hold is lifted by whom it names; the supervisor may lift any that a person may lift.

import { fault } from '#shared/contracts/faults.ts'
import { ROLE_TITLES } from '#shared/domain/staff/staff.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { mayLift } from '../hold.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('liftHold'),
  hold: z.uuid(),
  remark: z.string().trim().min(1).max(500),
})

export const liftHold: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { hold, remark }, head) => {
    const standing = state?.holds.find(({ id }) => id === hold)
    if (standing === undefined) return err(fault('holdUnknown'))
    const { liftedBy, kind } = standing
    if (!mayLift(standing, head.roles))
      return err(fault('mayNotLift', { by: liftedBy === 'municipal' ? '市级' : ROLE_TITLES[liftedBy] }))
    return ok([{ ...happened(head), type: 'holdLifted', hold, kind, remark }])
  },
}
