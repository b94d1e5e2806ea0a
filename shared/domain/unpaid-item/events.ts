// What happened to an unpaid item; folded by apply.ts, kept for ever.

import { accountSchema } from '#shared/domain/application/dossier.ts'
import type { ActHead } from '#shared/domain/case/use-case.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { contactSchema, owedSchema, proposalSchema } from './unpaid-item.ts'

const happened = {
  v: z.literal(1),
  unpaidItem: z.uuid(),
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const unpaidItemEventSchema = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('unpaidOpened'), owed: owedSchema }),
  z.object({
    ...happened,
    type: z.literal('unpaidFailedAgain'),
    payment: z.uuid(),
    on: plainDateSchema,
    reason: z.string(),
  }),
  z.object({ ...happened, type: z.literal('unpaidPersonViewed') }),
  z.object({ ...happened, type: z.literal('unpaidContacted'), contact: contactSchema }),
  z.object({ ...happened, type: z.literal('accountProposed'), proposal: proposalSchema }),
  z.object({ ...happened, type: z.literal('accountDeclined'), remark: z.string() }),
  z.object({
    ...happened,
    type: z.literal('accountCorrected'),
    account: accountSchema,
    manner: z.enum(['counter', 'distance']),
    note: z.string(),
  }),
  z.object({ ...happened, type: z.literal('unreachableSigned'), grounds: z.string() }),
  z.object({ ...happened, type: z.literal('unpaidSettled'), on: plainDateSchema }),
  z.object({ ...happened, type: z.literal('unpaidCancelled'), on: plainDateSchema, reason: z.string() }),
])
export type UnpaidItemEvent = z.infer<typeof unpaidItemEventSchema>

export const UNPAID_EVENT_TITLES: Readonly<Record<UnpaidItemEvent['type'], string>> = {
  unpaidOpened: '支付不成功',
  unpaidFailedAgain: '再次支付不成功',
  unpaidPersonViewed: '查看联系方式',
  unpaidContacted: '联系',
  accountProposed: '录入异地账户',
  accountDeclined: '退回账户维护',
  accountCorrected: '账户已维护',
  unreachableSigned: '主管签字：长期无法联系',
  unpaidSettled: '已支付',
  unpaidCancelled: '补贴取消',
}

export const headOf = (head: ActHead) => ({
  v: 1 as const,
  unpaidItem: head.target,
  at: head.at,
  by: head.actor,
  byName: head.actorName,
})
