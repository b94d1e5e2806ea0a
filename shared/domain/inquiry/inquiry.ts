// 一事一议: a district asks the city about a case, the city answers. The record belongs to the district that asked and
// travels to the city's unit as well; nobody else reads it, because a question may name people. What holds for all is
// written as a ruling of its own.

import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const INQUIRY_STATES = ['open', 'answered'] as const
export type InquiryState = (typeof INQUIRY_STATES)[number]

export const INQUIRY_STATE_TITLES: Readonly<Record<InquiryState | 'draft', string>> = {
  draft: '草稿',
  open: '待答复',
  answered: '已答复',
}

const answerSchema = z.object({
  text: z.string(),
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
})

export const inquirySchema = z.object({
  kind: z.literal('inquiry'),
  id: z.uuid(),
  unit: unitIdSchema,
  version: z.int().positive(),
  state: z.enum(INQUIRY_STATES),
  /** The application that the question is about, or null for a question in general. */
  application: z.uuid().nullable(),
  subject: z.string(),
  question: z.string(),
  askedAt: instantSchema,
  askedBy: staffIdSchema,
  askedByName: z.string(),
  answer: answerSchema.nullable(),
  log: z.array(logEntrySchema),
})
export type Inquiry = z.infer<typeof inquirySchema>

const happened = {
  v: z.literal(1),
  inquiry: z.uuid(),
  unit: unitIdSchema,
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const inquiryEventSchema = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('asked'),
    application: z.uuid().nullable(),
    subject: z.string(),
    question: z.string(),
  }),
  z.object({ ...happened, type: z.literal('answered'), text: z.string() }),
])
export type InquiryEvent = z.infer<typeof inquiryEventSchema>
