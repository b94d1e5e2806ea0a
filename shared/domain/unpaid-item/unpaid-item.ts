// 应付未付: a payment that came back and is still owed. One record for each application, under the id of its first failed
// payment; it stays until it is paid (or the subsidy is cancelled) and is never written off.

import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { accountSchema, applicantSchema } from '#shared/domain/application/dossier.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const UNPAID_STATES = [
  'to-contact',
  'contacted',
  'corrected',
  'unreachable',
  'paid',
  'cancelled',
] as const
export type UnpaidState = (typeof UNPAID_STATES)[number]

export const UNPAID_STATE_TITLES: Readonly<Record<UnpaidState | 'draft', string>> = {
  draft: '草稿',
  'to-contact': '待联系',
  contacted: '已联系待维护',
  corrected: '已维护待支付',
  unreachable: '长期无法联系',
  paid: '已支付',
  cancelled: '补贴已取消',
}

/** Still owed: everything but what was paid or cancelled. */
export const OWED_STATES = ['to-contact', 'contacted', 'corrected', 'unreachable'] as const

export const CONTACT_WAYS = ['phone', 'second-contact', 'message', 'letter', 'window'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]
export const CONTACT_WAY_TITLES: Readonly<Record<ContactWay, string>> = {
  phone: '本人手机',
  'second-contact': '第二联系人',
  message: '短信',
  letter: '信函',
  window: '窗口',
}

export const CONTACT_RESULTS = ['reached', 'no-answer', 'busy', 'wrong-number', 'refused'] as const
export type ContactResult = (typeof CONTACT_RESULTS)[number]
export const CONTACT_RESULT_TITLES: Readonly<Record<ContactResult, string>> = {
  reached: '已联系上',
  'no-answer': '无人接听',
  busy: '占线或关机',
  'wrong-number': '号码有误',
  refused: '拒绝配合',
}

/** What an item is about, as the application stood when its payment came back. */
export const owedSchema = z.object({
  unit: unitIdSchema,
  application: z.uuid(),
  applicant: applicantSchema.omit({ household: true }),
  /** Occupation, and the level where it has one. */
  item: z.string(),
  /** Whole yuan. */
  amount: z.int().positive(),
  /** The account that the bank returned; null where it is not known. */
  account: accountSchema.nullable(),
  firstFailedOn: plainDateSchema,
  /** The bank's reason. */
  reason: z.string(),
})
export type Owed = z.infer<typeof owedSchema>

const signed = { at: instantSchema, by: staffIdSchema, byName: z.string() }

export const contactSchema = z.object({
  ...signed,
  way: z.enum(CONTACT_WAYS),
  result: z.enum(CONTACT_RESULTS),
  note: z.string(),
  /** The day on which the person is to be contacted again, as agreed. */
  appointment: plainDateSchema.optional(),
})
export type Contact = z.infer<typeof contactSchema>

/** A change of account at a distance, entered by one person and waiting for another. */
export const proposalSchema = z.object({
  ...signed,
  account: accountSchema,
  /** The number on file that was called back. */
  calledNumber: z.string(),
  evidence: z.string(),
})
export type Proposal = z.infer<typeof proposalSchema>

export const unpaidItemSchema = owedSchema.extend({
  kind: z.literal('unpaid-item'),
  id: z.uuid(),
  version: z.int().positive(),
  state: z.enum(UNPAID_STATES),
  /** Later payments that came back as well. */
  failures: z.array(z.object({ payment: z.uuid(), on: plainDateSchema, reason: z.string() })),
  contacts: z.array(contactSchema),
  proposal: proposalSchema.nullable(),
  unreachable: z.object({ ...signed, grounds: z.string() }).nullable(),
  /** The day on which it was paid or cancelled. */
  settledOn: plainDateSchema.nullable(),
  log: z.array(logEntrySchema),
})
export type UnpaidItem = z.infer<typeof unpaidItemSchema>

export const isOwed = ({ state }: Pick<UnpaidItem, 'state'>): boolean =>
  OWED_STATES.some((owed) => owed === state)
