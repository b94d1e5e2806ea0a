// The month's payment records have been generated.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { Month, MonthEvent } from '../month.ts'

const body = z.object({ type: z.literal('noteGenerated'), records: z.int().nonnegative() })

export const noteGenerated: UseCase<typeof body, Month, MonthEvent> = {
  body,
  commutes: false,
  decide: (state, { records }, head) =>
    state === null
      ? err(fault('recordUnknown'))
      : ok([
          {
            v: 1,
            type: 'generated',
            record: state.id,
            unit: state.unit,
            at: head.at,
            by: head.actor,
            byName: head.actorName,
            records,
          },
        ]),
}
