// 后到数据疑点: something was paid, and facts that arrived later say otherwise (M-11): back-paid insurance, a back-dated
// pension, a certificate that its register revoked. A suspicion changes and cancels nothing; the district's supervisor
// disposes of it with a reason. What the same facts say again is the same suspicion.

import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const SUSPECT_STATES = ['open', 'disposed'] as const
export type SuspectState = (typeof SUSPECT_STATES)[number]

export const SUSPECT_STATE_TITLES: Readonly<Record<SuspectState | 'draft', string>> = {
  draft: '草稿',
  open: '待处置',
  disposed: '已处置',
}

export const DISPOSITIONS = ['stands', 'cancelled', 'reported'] as const
export type SuspectDisposition = (typeof DISPOSITIONS)[number]

export const SUSPECT_DISPOSITION_TITLES: Readonly<Record<SuspectDisposition, string>> = {
  stands: '核实无误，补贴有效',
  cancelled: '本区审核错误，取消补贴',
  reported: '报市级办理',
}

export const suspicionSchema = z.object({
  application: z.uuid(),
  /** The day on which the facts said so for the first time. */
  since: plainDateSchema,
  /** What the facts say now, in the sentences of the rules. */
  fact: z.string().min(1),
  /** Whole yuan. */
  paid: z.int().positive(),
})
export type Suspicion = z.infer<typeof suspicionSchema>

export const suspectSchema = suspicionSchema.extend({
  kind: z.literal('suspect'),
  id: z.uuid(),
  unit: unitIdSchema,
  version: z.int().positive(),
  state: z.enum(SUSPECT_STATES),
  disposition: z
    .object({
      choice: z.enum(DISPOSITIONS),
      reason: z.string(),
      at: instantSchema,
      by: staffIdSchema,
      byName: z.string(),
    })
    .nullable(),
  log: z.array(logEntrySchema),
})
export type Suspect = z.infer<typeof suspectSchema>

const happened = {
  v: z.literal(1),
  suspect: z.uuid(),
  unit: unitIdSchema,
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const suspectEventSchema = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('suspected'), suspicion: suspicionSchema }),
  z.object({
    ...happened,
    type: z.literal('suspicionDisposed'),
    choice: z.enum(DISPOSITIONS),
    reason: z.string(),
  }),
])
export type SuspectEvent = z.infer<typeof suspectEventSchema>
