// What happened to an application. Events are kept for ever and folded by apply.ts; `v` names the release of the
// decision code that made the event, so that old ones are read by the code that wrote them.

import { materialKindSchema, materialSchema } from '#shared/domain/material/material.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { applicationSchema, groundSchema } from './application.ts'
import { decisionSchema } from './decision.ts'
import { accountSchema, dossierSchema, lodgeableDossierSchema, paperFactSchema } from './dossier.ts'
import { happened } from './event-head.ts'
import { MONTH_EVENTS } from './month-events.ts'

const lodged = z.object({
  ...happened,
  type: z.literal('lodged'),
  lodgedOn: plainDateSchema,
  receipt: z.string(),
  dossier: lodgeableDossierSchema,
  missing: z.array(materialKindSchema),
  decision: decisionSchema.nullable(),
  state: z.enum(['accepted', 'pending-facts']),
  contactApplicant: z.string().nullable(),
})

/** Lodged once more while it already stood: two clerks took the same person in. The first lodging stays. */
const lodgedAgain = z.object({ ...happened, type: z.literal('lodgedAgain'), receipt: z.string() })

const returned = z.object({
  ...happened,
  type: z.literal('returned'),
  receipt: z.string(),
  /** The dossier where the record begins with the return, else null. */
  dossier: dossierSchema.nullable(),
  missing: z.array(materialKindSchema),
  remark: z.string(),
})

const refused = z.object({
  ...happened,
  type: z.literal('refused'),
  receipt: z.string(),
  dossier: lodgeableDossierSchema,
  grounds: z.array(groundSchema),
  decision: decisionSchema.nullable(),
  contactApplicant: z.string().nullable(),
})

const withdrawn = z.object({ ...happened, type: z.literal('withdrawn'), reason: z.string() })

const materialAttached = z.object({
  ...happened,
  type: z.literal('materialAttached'),
  material: materialSchema,
})

const materialHandedIn = z.object({
  ...happened,
  type: z.literal('materialHandedIn'),
  material: materialSchema,
  account: accountSchema.nullable(),
})

const paperFactEntered = z.object({
  ...happened,
  type: z.literal('paperFactEntered'),
  fact: paperFactSchema,
  decision: decisionSchema.nullable(),
  state: z.enum(['accepted', 'pending-facts']),
  contactApplicant: z.string().nullable(),
})

/** Taken over from the earlier system as it stood, without the events that led there. */
const carriedOver = z.object({ ...happened, type: z.literal('carriedOver'), record: applicationSchema })

export const applicationEventSchema = z.discriminatedUnion('type', [
  lodged,
  lodgedAgain,
  returned,
  refused,
  withdrawn,
  materialAttached,
  materialHandedIn,
  paperFactEntered,
  ...MONTH_EVENTS,
  carriedOver,
])
export type ApplicationEvent = z.infer<typeof applicationEventSchema>
export type EventOf<T extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: T }>
