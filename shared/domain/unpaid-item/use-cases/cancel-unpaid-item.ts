// The certificate was revoked before the money arrived: nothing is owed any more, and nothing has to come back.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { UnpaidItem } from '../unpaid-item.ts'

const body = z.object({ type: z.literal('cancelUnpaidItem'), on: plainDateSchema, reason: z.string() })

export const cancelUnpaidItem: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: true,
  decide: (_state, { on, reason }, head) => ok([{ ...headOf(head), type: 'unpaidCancelled', on, reason }]),
}
