// 联系记录: the person, the institution or the department was asked.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type RecoupItemEvent } from '../events.ts'
import type { RecoupItem } from '../recoup-item.ts'

const body = z.object({ type: z.literal('recordRecoupContact'), note: z.string().trim().min(1).max(400) })

export const recordRecoupContact: UseCase<typeof body, RecoupItem, RecoupItemEvent> = {
  body,
  commutes: true,
  decide: (_state, { note }, head) => ok([{ ...headOf(head), type: 'recoupContacted', note }]),
}
