// What can happen to a call.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { callResultSchema } from '#shared/domain/month/month.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { calledPersonSchema, callerSchema } from './phone-check.ts'
import { answersSchema, attemptSchema } from './script.ts'

const happened = {
  v: z.literal(1),
  call: z.uuid(),
  unit: unitIdSchema,
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const phoneCheckEventSchema = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('assigned'),
    month: batchMonthSchema,
    application: z.uuid(),
    acceptedBy: staffIdSchema.nullable(),
    carriedFrom: z.uuid().nullable(),
    caller: callerSchema.nullable(),
    person: calledPersonSchema,
  }),
  z.object({ ...happened, type: z.literal('opened') }),
  z.object({ ...happened, type: z.literal('attempted'), attempt: attemptSchema }),
  z.object({
    ...happened,
    type: z.literal('answered'),
    answers: answersSchema,
    remark: z.string(),
    was: callResultSchema.nullable(),
  }),
  z.object({ ...happened, type: z.literal('unverifiedProposed'), ground: z.string() }),
  z.object({ ...happened, type: z.literal('unverifiedSigned'), was: callResultSchema.nullable() }),
  z.object({ ...happened, type: z.literal('unverifiedDeclined'), remark: z.string() }),
  z.object({
    ...happened,
    type: z.literal('reassigned'),
    caller: callerSchema.nullable(),
    reason: z.string(),
  }),
  z.object({
    ...happened,
    type: z.literal('spotChecked'),
    finding: z.enum(['consistent', 'different']),
    remark: z.string(),
  }),
  z.object({
    ...happened,
    type: z.literal('answersCorrected'),
    answers: answersSchema,
    reason: z.string(),
    was: callResultSchema.nullable(),
  }),
  z.object({ ...happened, type: z.literal('findingHandled'), remark: z.string() }),
])
export type PhoneCheckEvent = z.infer<typeof phoneCheckEventSchema>

export const PHONE_CHECK_EVENT_TITLES: Readonly<Record<PhoneCheckEvent['type'], string>> = {
  assigned: '分配',
  opened: '查看联系方式',
  attempted: '拨打',
  answered: '记录答复',
  unverifiedProposed: '提请按未核实处理',
  unverifiedSigned: '主管签字',
  unverifiedDeclined: '退回继续拨打',
  reassigned: '改派',
  spotChecked: '市级抽查',
  answersCorrected: '更正答复',
  findingHandled: '登记处置',
}
