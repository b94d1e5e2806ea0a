// 追回: a subsidy that was paid and then cancelled. The record has the id of the sheet that revoked it (协办单), and is
// never deleted: what cannot be recovered is marked with grounds and a signature and stays outstanding.

import { applicantSchema } from '#shared/domain/application/dossier.ts'
import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const RECOUP_STATES = ['open', 'partly', 'recovered', 'unrecoverable'] as const
export type RecoupState = (typeof RECOUP_STATES)[number]

export const RECOUP_STATE_TITLES: Readonly<Record<RecoupState | 'draft', string>> = {
  draft: '草稿',
  open: '待追回',
  partly: '部分追回',
  recovered: '已追回',
  unrecoverable: '无法追回',
}

export const RECOUP_CAUSES = [
  'certificate-revoked',
  'wrong-data',
  'wrong-audit',
  'fraud',
  'insurance-back-paid',
  'retirement-back-dated',
] as const
export type RecoupCause = (typeof RECOUP_CAUSES)[number]

export const RECOUP_CAUSE_TITLES: Readonly<Record<RecoupCause, string>> = {
  'certificate-revoked': '证书撤销',
  'wrong-data': '数据错误',
  'wrong-audit': '审核错误',
  fraud: '弄虚作假',
  'insurance-back-paid': '社保补缴',
  'retirement-back-dated': '补办退休',
}

/** Who asks for the money: the assessment centre through the institution, the district itself, or the law. */
export const RECOUP_CHANNELS: Readonly<
  Record<RecoupCause, 'institution' | 'department' | 'district' | 'legal'>
> = {
  'certificate-revoked': 'institution',
  'wrong-data': 'department',
  'wrong-audit': 'district',
  fraud: 'legal',
  'insurance-back-paid': 'district',
  'retirement-back-dated': 'district',
}

export const RECOUP_CHANNEL_TITLES: Readonly<Record<(typeof RECOUP_CHANNELS)[RecoupCause], string>> = {
  institution: '评价机构',
  department: '行业部门',
  district: '本区',
  legal: '法律途径',
}

/** What has to come back, as the application stood when the subsidy was cancelled. */
export const claimSchema = z.object({
  unit: unitIdSchema,
  application: z.uuid(),
  applicant: applicantSchema.omit({ household: true }),
  /** Occupation, and the level where it has one. */
  item: z.string(),
  institution: z.string(),
  cause: z.enum(RECOUP_CAUSES),
  /** Number of the 协办单, or '' where the cause has none. */
  sheetNumber: z.string(),
  /** Whole yuan. */
  amount: z.int().positive(),
  paidOn: plainDateSchema,
  cancelledOn: plainDateSchema,
})
export type Claim = z.infer<typeof claimSchema>

const signed = { at: instantSchema, by: staffIdSchema, byName: z.string() }

export const repaymentSchema = z.object({
  ...signed,
  id: z.uuid(),
  on: plainDateSchema,
  /** Whole yuan. */
  amount: z.int().positive(),
  note: z.string(),
})
export type Repayment = z.infer<typeof repaymentSchema>

export const recoupItemSchema = claimSchema.extend({
  kind: z.literal('recoup-item'),
  id: z.uuid(),
  version: z.int().positive(),
  state: z.enum(RECOUP_STATES),
  repayments: z.array(repaymentSchema),
  contacts: z.array(z.object({ ...signed, note: z.string() })),
  unrecoverable: z.object({ ...signed, grounds: z.string() }).nullable(),
  log: z.array(logEntrySchema),
})
export type RecoupItem = z.infer<typeof recoupItemSchema>

export const repaidOf = ({ repayments }: Pick<RecoupItem, 'repayments'>): number =>
  repayments.reduce((sum, { amount }) => sum + amount, 0)

/** What is still to come back, in whole yuan. */
export const outstandingOf = (item: Pick<RecoupItem, 'amount' | 'repayments'>): number =>
  item.amount - repaidOf(item)
