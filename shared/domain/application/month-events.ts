// What happens to an application from the draw to the money, and after it. Kept for ever, folded by apply-month.ts.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { callResultSchema } from '#shared/domain/month/month.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { groundSchema } from './application.ts'
import { decisionSchema } from './decision.ts'
import { accountSchema, lodgeableDossierSchema } from './dossier.ts'
import { happened } from './event-head.ts'
import { holdKindSchema, holdSchema } from './hold.ts'
import { generatedSchema, paymentSchema, revocationSchema } from './month-life.ts'

export const MONTH_EVENTS = [
  z.object({
    ...happened,
    type: z.literal('lodgedOnline'),
    lodgedOn: plainDateSchema,
    receipt: z.string(),
    dossier: lodgeableDossierSchema,
    decision: decisionSchema.nullable(),
    /** `returned`: sent to a window, because the data alone do not carry it. */
    state: z.enum(['accepted', 'returned']),
    contactApplicant: z.string().nullable(),
  }),
  z.object({
    ...happened,
    type: z.literal('decidedAgain'),
    decision: decisionSchema.nullable(),
    state: z.enum(['accepted', 'pending-facts']),
    contactApplicant: z.string().nullable(),
  }),
  z.object({ ...happened, type: z.literal('drawn'), month: batchMonthSchema, call: z.uuid() }),
  z.object({
    ...happened,
    type: z.literal('callRecorded'),
    call: z.uuid(),
    result: callResultSchema,
    note: z.string(),
    corrects: z.boolean(),
    hold: holdSchema.nullable(),
  }),
  z.object({
    ...happened,
    type: z.literal('generated'),
    generated: generatedSchema,
    decision: decisionSchema,
  }),
  z.object({ ...happened, type: z.literal('audited') }),
  z.object({ ...happened, type: z.literal('generatedReturned'), remark: z.string() }),
  z.object({ ...happened, type: z.literal('generatedRefused'), grounds: z.array(groundSchema) }),
  z.object({ ...happened, type: z.literal('held'), hold: holdSchema }),
  z.object({
    ...happened,
    type: z.literal('holdLifted'),
    hold: z.uuid(),
    kind: holdKindSchema,
    remark: z.string(),
  }),
  z.object({ ...happened, type: z.literal('publicised'), publication: z.uuid() }),
  z.object({ ...happened, type: z.literal('confirmed'), publication: z.uuid(), decision: decisionSchema }),
  z.object({
    ...happened,
    type: z.literal('paymentOrdered'),
    payment: paymentSchema,
    decision: decisionSchema,
  }),
  z.object({
    ...happened,
    type: z.literal('paymentSettled'),
    payment: z.uuid(),
    result: z.enum(['paid', 'failed']),
    reason: z.string().nullable(),
    on: plainDateSchema,
  }),
  z.object({
    ...happened,
    type: z.literal('paymentReturned'),
    payment: z.uuid(),
    reason: z.string(),
    on: plainDateSchema,
  }),
  z.object({ ...happened, type: z.literal('accountReplaced'), account: accountSchema }),
  z.object({ ...happened, type: z.literal('revoked'), revocation: revocationSchema }),
  z.object({ ...happened, type: z.literal('recovered'), sheet: z.uuid(), amount: z.int().nonnegative() }),
] as const

export const monthEventSchema = z.discriminatedUnion('type', MONTH_EVENTS)
export type MonthEvent = z.infer<typeof monthEventSchema>

const TYPES: ReadonlySet<string> = new Set(MONTH_EVENTS.map((event) => event.shape.type.value))
export const isMonthEvent = (event: { readonly type: string }): event is MonthEvent => TYPES.has(event.type)
