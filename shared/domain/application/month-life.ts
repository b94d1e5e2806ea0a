// What the month adds to an application (policy sheet 6): the call, the generated payment record, audit, publication,
// payments, revocation. All have defaults, so that records from before the month are read as they are. The batch is
// named by its month, `2026-11`; amounts are whole yuan.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { outcomeSchema } from './decision.ts'
import { accountSchema } from './dossier.ts'
import { holdSchema } from './hold.ts'

export const CHANNELS = ['window', 'online'] as const
export const channelSchema = z.enum(CHANNELS)
export type Channel = z.infer<typeof channelSchema>

/** The payment record of the next month, as it was generated. */
export const generatedSchema = z.object({
  month: batchMonthSchema,
  on: plainDateSchema,
  outcome: outcomeSchema,
  amount: z.int().positive(),
  fundingDistrict: outcomeSchema.shape.fundingDistrict,
  account: accountSchema,
})
export type Generated = z.infer<typeof generatedSchema>

export const paymentSchema = z.object({
  id: z.uuid(),
  /** The month in which it is paid. */
  month: batchMonthSchema,
  amount: z.int().positive(),
  account: accountSchema,
  orderedAt: instantSchema,
  result: z.enum(['pending', 'paid', 'failed']),
  /** The bank's words for a failure. */
  reason: z.string().nullable(),
  /** The bank's day of the result. */
  settledOn: plainDateSchema.nullable(),
  /** The bank's day on which money that had arrived came back (退汇); null: it did not. `reason` then says why. */
  returnedOn: plainDateSchema.nullable().default(null),
})
export type Payment = z.infer<typeof paymentSchema>

export const REVOCATION_CAUSES = [
  'certificate-revoked',
  'wrong-data',
  'wrong-audit',
  'fraud',
  'insurance-back-paid',
  'retirement-back-dated',
] as const
export const revocationCauseSchema = z.enum(REVOCATION_CAUSES)
export type RevocationCause = z.infer<typeof revocationCauseSchema>

export const REVOCATION_CAUSE_TITLES: Readonly<Record<RevocationCause, string>> = {
  'certificate-revoked': '证书撤销',
  'wrong-data': '数据错误',
  'wrong-audit': '审核错误',
  fraud: '弄虚作假',
  'insurance-back-paid': '社保补缴',
  'retirement-back-dated': '补办退休',
}

export const revocationSchema = z.object({
  cause: revocationCauseSchema,
  /** The sheet (协办单) by which it came; the recoup item has the same id. */
  sheet: z.uuid(),
  /** '' where the cause has none. */
  sheetNumber: z.string(),
  remark: z.string(),
  on: plainDateSchema,
})
export type Revocation = z.infer<typeof revocationSchema>

export const monthLife = {
  channel: channelSchema.default('window'),
  /** The batch that the application belongs to, once it was drawn or generated in it. */
  month: batchMonthSchema.nullable().default(null),
  /** Those that stand. What was lifted is in the log. */
  holds: z.array(holdSchema).default([]),
  /** The latest call that the draw made of it. */
  call: z.uuid().nullable().default(null),
  generated: generatedSchema.nullable().default(null),
  auditedBy: staffIdSchema.nullable().default(null),
  publication: z.uuid().nullable().default(null),
  confirmedBy: staffIdSchema.nullable().default(null),
  payments: z.array(paymentSchema).default([]),
  /** When the account of a failed payment was put right; null: not since the last payment was ordered. */
  accountReplacedAt: instantSchema.nullable().default(null),
  revocation: revocationSchema.nullable().default(null),
}

export type MonthLife = z.infer<z.ZodObject<typeof monthLife>>

/** The life of a record before its first month. */
export const NO_MONTH: MonthLife = z.object(monthLife).parse({})
