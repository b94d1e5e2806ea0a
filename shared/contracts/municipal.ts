// What the municipal server offers, reached by the page only through the host's `/municipal/*` proxy. Every message is
// parsed with these schemas on both sides. Nothing personal stands in an address: what identifies a person travels in
// bodies. Errors are `{ error: Fault }` with a 4xx or 5xx status.

import { applicationSchema } from '#shared/domain/application/application.ts'
import { CASE_KINDS } from '#shared/domain/case/case-kind.ts'
import { smallCaseSchema } from '#shared/domain/case/cases.ts'
import { commandSchema, deviceCodeSchema } from '#shared/domain/case/command.ts'
import { documentNumberSchema } from '#shared/domain/identity/person-schema.ts'
import { inquirySchema } from '#shared/domain/inquiry/inquiry.ts'
import { institutionHoldSchema } from '#shared/domain/institution-hold/institution-hold.ts'
import { monthSchema } from '#shared/domain/month/month.ts'
import { cityNoticeSchema } from '#shared/domain/person/city-notice.ts'
import { personFileSchema } from '#shared/domain/person/person-file.ts'
import { phoneCheckSchema } from '#shared/domain/phone-check/phone-check.ts'
import { recoupItemSchema } from '#shared/domain/recoup-item/recoup-item.ts'
import { publicationSchema } from '#shared/domain/publication/publication.ts'
import { rulingSchema } from '#shared/domain/ruling/ruling.ts'
import { suspectSchema } from '#shared/domain/suspect/suspect.ts'
import { staffSchema } from '#shared/domain/staff/staff.ts'
import { unpaidItemSchema } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { faultSchema } from './fault-schema.ts'

export const MUNICIPAL_PATHS = {
  health: '/health',
  demoAccounts: '/demo-accounts',
  signIn: '/sign-in',
  signOut: '/sign-out',
  commands: '/sync/commands',
  changes: '/sync/changes',
  /** The first copy of a working set; its lines are in contracts/snapshot.ts. */
  snapshot: '/sync/snapshot',
  /** Server-sent events that say only that something has changed. Polling is the truth. */
  hints: '/sync/hints',
  /** `GET` lists what the unit's supervisor has to look at, `POST` hands acts over; contracts/handed-over.ts. */
  handedOver: '/sync/handed-over',
  closeHandedOver: '/sync/handed-over/close',
  personLookup: '/persons/lookup',
  /** `GET /exports/:name`, for supervisors; contracts/exports.ts. */
  exports: '/exports',
  /** `PUT` and `GET /files/:digest`, body the bytes, type in `content-type`. */
  files: '/files',
} as const

export const errorBodySchema = z.object({ error: faultSchema })

export const healthSchema = z.object({
  service: z.literal('jibu-municipal'),
  protocol: z.int(),
  /** Changes after a restore from backup (SYNC-9b). */
  epoch: z.uuid(),
  now: instantSchema,
  demonstration: z.boolean(),
})

export const demoAccountsSchema = z.object({
  /** One password for all accounts of the invented town. */
  password: z.string(),
  accounts: z.array(staffSchema),
})
export type DemoAccounts = z.infer<typeof demoAccountsSchema>

export const signInRequestSchema = z.object({
  username: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
  device: z.uuid(),
})
export const signInAnswerSchema = z.object({
  token: z.string().min(20),
  staff: staffSchema,
  deviceCode: deviceCodeSchema,
  now: instantSchema,
})
export type SignInAnswer = z.infer<typeof signInAnswerSchema>

/** Ordered commands of one device. */
export const commandBatchSchema = z.object({
  commands: z.array(commandSchema).min(1).max(100),
  /** The workstation's clock at the sending, from which the server measures the offset (SYNC-7). */
  sentAt: instantSchema.optional(),
  /** The life of the server in which the workstation believes its earlier commands applied (SYNC-9b). */
  epoch: z.uuid().nullable().default(null),
})
export type CommandBatch = z.infer<typeof commandBatchSchema>

/**
 * The highest change number of the caller's unit that a backup of the server has covered: what is acknowledged up to
 * there survives a restore. Journals keep what lies above it (SYNC-9b).
 */
const durableUpToSchema = z.int().nonnegative().default(0)

/** A record of any kind. All but the application say their kind themselves. */
export const caseRecordSchema = z.union([smallCaseSchema, applicationSchema])

const answered = { command: z.uuid(), replayed: z.boolean() }
export const commandOutcomeSchema = z.discriminatedUnion('status', [
  z.object({
    ...answered,
    status: z.literal('applied'),
    /** The record's version after the command. */
    version: z.int().positive(),
    /** The unit's change number under which the new state travels. */
    change: z.int().positive(),
    /** Whether the record had moved on and the act was merged into it. */
    merged: z.boolean(),
  }),
  z.object({
    ...answered,
    status: z.literal('conflict'),
    fault: faultSchema,
    /** The record as the server holds it. */
    current: caseRecordSchema,
  }),
  z.object({
    ...answered,
    status: z.literal('refused'),
    fault: faultSchema,
    current: caseRecordSchema.nullable(),
  }),
  z.object({ ...answered, status: z.literal('quarantined'), fault: faultSchema }),
])
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>

export const commandOutcomesSchema = z.object({
  /** The life of the server in which the outcomes hold, read before the first of them was decided (SYNC-9b). */
  epoch: z.uuid(),
  outcomes: z.array(commandOutcomeSchema),
  durableUpTo: durableUpToSchema,
})
export type CommandOutcomes = z.infer<typeof commandOutcomesSchema>

/** How far a workstation has read: a unit's stream and the city's, within one epoch. `epoch` null: never read. */
export const cursorSchema = z.object({
  epoch: z.uuid().nullable(),
  /** Whose stream was read; another unit's person at the same device begins at the start. */
  of: unitIdSchema.nullable(),
  unit: z.int().nonnegative(),
  city: z.int().nonnegative(),
})
export type Cursor = z.infer<typeof cursorSchema>

export const START: Cursor = { epoch: null, of: null, unit: 0, city: 0 }

/** One line of the NDJSON answer of `GET /sync/changes?of=…&unit=…&city=…&epoch=…`. The last line is the `end`. */
export const changeLineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('application'), change: z.int().positive(), record: applicationSchema }),
  z.object({ kind: z.literal('inquiry'), change: z.int().positive(), record: inquirySchema }),
  z.object({ kind: z.literal('phone-check'), change: z.int().positive(), record: phoneCheckSchema }),
  z.object({
    kind: z.literal('institution-hold'),
    change: z.int().positive(),
    record: institutionHoldSchema,
  }),
  z.object({ kind: z.literal('month'), change: z.int().positive(), record: monthSchema }),
  z.object({ kind: z.literal('unpaid-item'), change: z.int().positive(), record: unpaidItemSchema }),
  z.object({ kind: z.literal('recoup-item'), change: z.int().positive(), record: recoupItemSchema }),
  z.object({ kind: z.literal('publication'), change: z.int().positive(), record: publicationSchema }),
  z.object({ kind: z.literal('ruling'), change: z.int().positive(), record: rulingSchema }),
  z.object({ kind: z.literal('suspect'), change: z.int().positive(), record: suspectSchema }),
  z.object({ kind: z.literal('person'), change: z.int().positive(), record: personFileSchema }),
  z.object({ kind: z.literal('city-notice'), change: z.int().positive(), record: cityNoticeSchema }),
  z.object({
    kind: z.literal('gone'),
    change: z.int().positive(),
    recordKind: z.enum(['person', ...CASE_KINDS]),
    id: z.uuid(),
    reason: z.string(),
  }),
  z.object({
    kind: z.literal('end'),
    cursor: cursorSchema,
    /** Whether more changes wait beyond this page. */
    more: z.boolean(),
    /** The cursor is not this server's or not this unit's: the workstation drops its cached records and starts again. */
    reset: z.boolean(),
    durableUpTo: durableUpToSchema,
  }),
])
export type ChangeLine = z.infer<typeof changeLineSchema>

export const personLookupRequestSchema = z.object({ identityNumber: documentNumberSchema })
export const personLookupAnswerSchema = z.object({ person: personFileSchema.nullable() })
