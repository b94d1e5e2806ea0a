// A later payment to the same person came back as well: back to the beginning, in the year band of the first failure.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { UnpaidItem } from '../unpaid-item.ts'

const body = z.object({
  type: z.literal('noteFailedAgain'),
  payment: z.uuid(),
  on: plainDateSchema,
  reason: z.string(),
})

export const noteFailedAgain: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: true,
  decide: (_state, { payment, on, reason }, head) =>
    ok([{ ...headOf(head), type: 'unpaidFailedAgain', payment, on, reason }]),
}
