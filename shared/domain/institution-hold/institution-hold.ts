// 机构暂缓: an abnormal finding holds all records of that evaluation institution until the city lifts it (policy sheet
// 6). It travels in the stream that everybody reads, so it names no applicant. An application is held as long as one
// standing hold names the institution of its certificate; nothing is written on the application itself.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const INSTITUTION_HOLD_STATES = ['standing', 'lifted'] as const
export type InstitutionHoldState = (typeof INSTITUTION_HOLD_STATES)[number]

export const INSTITUTION_HOLD_STATE_TITLES: Readonly<Record<InstitutionHoldState | 'draft', string>> = {
  draft: '草稿',
  standing: '暂缓中',
  lifted: '已解除',
}

export const institutionHoldSchema = z.object({
  kind: z.literal('institution-hold'),
  id: z.uuid(),
  unit: unitIdSchema,
  version: z.int().positive(),
  state: z.enum(INSTITUTION_HOLD_STATES),
  institution: z.string().min(1).max(200),
  ground: z.string(),
  month: batchMonthSchema,
  /** The call that found it, and the unit that made it. */
  call: z.uuid(),
  reportedBy: unitIdSchema,
  placedAt: instantSchema,
  lifted: z
    .object({ at: instantSchema, by: staffIdSchema, byName: z.string(), remark: z.string() })
    .nullable(),
  log: z.array(logEntrySchema),
})
export type InstitutionHold = z.infer<typeof institutionHoldSchema>

const happened = {
  v: z.literal(1),
  hold: z.uuid(),
  unit: unitIdSchema,
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const institutionHoldEventSchema = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('placed'),
    institution: z.string(),
    ground: z.string(),
    month: batchMonthSchema,
    call: z.uuid(),
    reportedBy: unitIdSchema,
  }),
  z.object({ ...happened, type: z.literal('lifted'), remark: z.string() }),
])
export type InstitutionHoldEvent = z.infer<typeof institutionHoldEventSchema>

/** Institutions are known by the name that the register gives them. */
export const isInstitutionHeld = (institution: string, holds: Iterable<InstitutionHold>): boolean =>
  [...holds].some((hold) => hold.state === 'standing' && hold.institution === institution)
