// 抽取登记: hash of the frame, seed, algorithm and shortfall, on record before anyone sees the list.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT, unitIdSchema } from '#shared/domain/unit/units.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { drawSchema, type Month, type MonthEvent } from '../month.ts'

const body = z.object({
  type: z.literal('recordDraw'),
  month: batchMonthSchema,
  draw: drawSchema,
  calls: z.array(z.object({ unit: unitIdSchema, assigned: z.int().nonnegative() })).max(17),
})

export const recordDraw: UseCase<typeof body, Month, MonthEvent> = {
  body,
  commutes: false,
  decide: (_state, { month, draw, calls }, head) =>
    ok([
      {
        v: 1,
        type: 'drawn',
        record: head.target,
        unit: CITY_UNIT,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        month,
        draw,
        calls,
      },
    ]),
}
