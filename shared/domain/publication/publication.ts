// 公示批次: the audited records of a district that are published together, objected to, and confirmed for payment. The
// list is kept as it was published, masked; the records themselves stay applications.

import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { PERIOD_KINDS } from './period.ts'

export const PUBLICATION_STATES = ['open', 'settled'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

export const PUBLICATION_STATE_TITLES: Readonly<Record<PublicationState | 'draft', string>> = {
  draft: '待公示',
  open: '公示中',
  settled: '已确认',
}

/** One line of the published list (name, item and level, certificate number, amount), masked. */
export const publicationMemberSchema = z.object({
  application: z.uuid(),
  name: z.string(),
  item: z.string(),
  level: z.int().nullable(),
  certificateNumber: z.string(),
  /** Whole yuan. */
  amount: z.int().positive(),
  /** `left`: it did not come to confirmation with the list; `note` says why. */
  standing: z.enum(['listed', 'confirmed', 'left']),
  note: z.string(),
})
export type PublicationMember = z.infer<typeof publicationMemberSchema>

export const objectionSchema = z.object({
  id: z.uuid(),
  application: z.uuid(),
  ground: z.string(),
  at: instantSchema,
  byName: z.string(),
  answer: z
    .object({ text: z.string(), upheld: z.boolean(), at: instantSchema, byName: z.string() })
    .nullable(),
})
export type Objection = z.infer<typeof objectionSchema>

export const publicationSchema = z.object({
  kind: z.literal('publication'),
  id: z.uuid(),
  unit: unitIdSchema,
  version: z.int().positive(),
  state: z.enum(PUBLICATION_STATES),
  period: z.object({ kind: z.enum(PERIOD_KINDS), from: plainDateSchema, to: plainDateSchema }),
  supervisionPhone: z.string(),
  members: z.array(publicationMemberSchema),
  objections: z.array(objectionSchema),
  openedBy: staffIdSchema,
  openedByName: z.string(),
  confirmedByName: z.string().nullable(),
  confirmedAt: instantSchema.nullable(),
  log: z.array(logEntrySchema),
})
export type Publication = z.infer<typeof publicationSchema>

const happened = {
  v: z.literal(1),
  publication: z.uuid(),
  unit: unitIdSchema,
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const publicationEventSchema = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('opened'),
    period: publicationSchema.shape.period,
    supervisionPhone: z.string(),
    members: z.array(publicationMemberSchema).min(1),
  }),
  z.object({
    ...happened,
    type: z.literal('objected'),
    objection: z.uuid(),
    application: z.uuid(),
    ground: z.string(),
  }),
  z.object({
    ...happened,
    type: z.literal('objectionAnswered'),
    objection: z.uuid(),
    application: z.uuid(),
    answer: z.string(),
    upheld: z.boolean(),
    /** Whether the hold that the objection placed is lifted with it. */
    lifts: z.boolean(),
  }),
  z.object({
    ...happened,
    type: z.literal('confirmed'),
    /** Those that are in neither list are held: they wait on the list. */
    confirmed: z.array(z.uuid()),
    left: z.array(z.object({ application: z.uuid(), note: z.string() })),
  }),
])
export type PublicationEvent = z.infer<typeof publicationEventSchema>

/** 件数、金额 of the lines that stand as asked. Whole yuan. */
export function sumOf(
  { members }: Publication,
  standing: PublicationMember['standing'],
): { readonly count: number; readonly yuan: number } {
  const counted = members.filter((member) => member.standing === standing)
  return { count: counted.length, yuan: counted.reduce((sum, { amount }) => sum + amount, 0) }
}

/** The applications that stand on the list and have not been confirmed yet. */
export const listedOn = ({ members }: Publication): readonly string[] =>
  members.flatMap(({ application, standing }) => (standing === 'listed' ? [application] : []))

export const openObjections = ({ objections }: Publication): readonly Objection[] =>
  objections.filter(({ answer }) => answer === null)
