// 分配: the draw hands a sampled person to a unit, perhaps to one of its verifiers.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { calledPersonSchema, callerSchema } from '../phone-check.ts'
import { happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('assignCall'),
  month: batchMonthSchema,
  application: z.uuid(),
  acceptedBy: staffIdSchema.nullable(),
  carriedFrom: z.uuid().nullable(),
  caller: callerSchema.nullable(),
  person: calledPersonSchema,
})

export const assignCall: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: false,
  decide: (_state, { month, application, acceptedBy, carriedFrom, caller, person }, head) =>
    ok([
      {
        ...happened(head, null),
        type: 'assigned',
        month,
        application,
        acceptedBy,
        carriedFrom,
        caller,
        person,
      },
    ]),
}
