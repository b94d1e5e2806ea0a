// 无法追回: grounds and the supervisor's signature. The claim stays, and a repayment is taken whenever it comes.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type RecoupItemEvent } from '../events.ts'
import type { RecoupItem } from '../recoup-item.ts'

const body = z.object({ type: z.literal('signUnrecoverable'), grounds: z.string().trim().min(1).max(400) })

export const signUnrecoverable: UseCase<typeof body, RecoupItem, RecoupItemEvent> = {
  body,
  commutes: false,
  decide: (_state, { grounds }, head) => ok([{ ...headOf(head), type: 'unrecoverableSigned', grounds }]),
}
