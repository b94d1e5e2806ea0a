// A payment came back for the first time: the row of the ledger appears by itself.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import { owedSchema, type UnpaidItem } from '../unpaid-item.ts'

const body = z.object({ type: z.literal('openUnpaidItem'), owed: owedSchema })

export const openUnpaidItem: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: false,
  decide: (_state, { owed }, head) => ok([{ ...headOf(head), type: 'unpaidOpened', owed }]),
}
