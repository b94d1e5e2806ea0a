// A call of the month has its result. Set off by the call; each counts once, because its follow-up is applied once.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { callResultSchema, type Month, type MonthEvent } from '../month.ts'

const body = z.object({
  type: z.literal('noteCallClosed'),
  call: z.uuid(),
  unit: unitIdSchema,
  result: callResultSchema,
})

export const noteCallClosed: UseCase<typeof body, Month, MonthEvent> = {
  body,
  commutes: true,
  decide: (state, { call, unit, result }, head) =>
    state === null
      ? err(fault('recordUnknown'))
      : ok([
          {
            v: 1,
            type: 'callClosed',
            record: state.id,
            unit: state.unit,
            at: head.at,
            by: head.actor,
            byName: head.actorName,
            call,
            callUnit: unit,
            result,
          },
        ]),
}
