// What happened to a claim; folded by apply.ts, kept for ever.

import type { ActHead } from '#shared/domain/case/use-case.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { claimSchema, repaymentSchema } from './recoup-item.ts'

const happened = {
  v: z.literal(1),
  recoupItem: z.uuid(),
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const recoupItemEventSchema = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('recoupOpened'), claim: claimSchema }),
  z.object({ ...happened, type: z.literal('repaid'), repayment: repaymentSchema }),
  z.object({ ...happened, type: z.literal('recoupContacted'), note: z.string() }),
  z.object({ ...happened, type: z.literal('recoupPersonViewed') }),
  z.object({ ...happened, type: z.literal('unrecoverableSigned'), grounds: z.string() }),
])
export type RecoupItemEvent = z.infer<typeof recoupItemEventSchema>

export const RECOUP_EVENT_TITLES: Readonly<Record<RecoupItemEvent['type'], string>> = {
  recoupOpened: '补贴取消',
  repaid: '退款',
  recoupContacted: '联系',
  recoupPersonViewed: '查看联系方式',
  unrecoverableSigned: '主管签字：无法追回',
}

export const headOf = (head: ActHead) => ({
  v: 1 as const,
  recoupItem: head.target,
  at: head.at,
  by: head.actor,
  byName: head.actorName,
})
