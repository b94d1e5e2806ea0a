// A paid subsidy was cancelled: the claim appears by itself.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type RecoupItemEvent } from '../events.ts'
import { claimSchema, type RecoupItem } from '../recoup-item.ts'

const body = z.object({ type: z.literal('openRecoupItem'), claim: claimSchema })

export const openRecoupItem: UseCase<typeof body, RecoupItem, RecoupItemEvent> = {
  body,
  commutes: false,
  decide: (_state, { claim }, head) => ok([{ ...headOf(head), type: 'recoupOpened', claim }]),
}
