// The payment arrived at last.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { UnpaidItem } from '../unpaid-item.ts'

const body = z.object({ type: z.literal('settleUnpaidItem'), on: plainDateSchema })

export const settleUnpaidItem: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: true,
  decide: (_state, { on }, head) => ok([{ ...headOf(head), type: 'unpaidSettled', on }]),
}
