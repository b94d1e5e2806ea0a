// A call of the month has its result, or another one than before (a correction, a second call). Set off by the call; each
// counts once, because its follow-up is applied once.

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
  /** What the month counted it as before; null the first time. */
  was: callResultSchema.nullable(),
  result: callResultSchema,
})

export const noteCallClosed: UseCase<typeof body, Month, MonthEvent> = {
  body,
  commutes: true,
  decide: (state, { call, unit, was, result }, head) =>
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
            was,
            result,
          },
        ]),
}
