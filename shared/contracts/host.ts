// What the host offers the page, by `fetch` to the page's own origin. Errors are `{ error: Fault }` with a 4xx or 5xx
// status, as on the municipal side.

import { dispositionSchema, giveUpSchema } from '#shared/domain/disposition/disposition.ts'
import { actSchema, commandSchema, deviceCodeSchema } from '#shared/domain/case/command.ts'
import { documentNumberSchema, personNameSchema } from '#shared/domain/identity/person-schema.ts'
import { scanSchema } from '#shared/domain/material/material.ts'
import { staffSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { faultSchema } from './fault-schema.ts'
import { commandOutcomeSchema } from './municipal.ts'

export const HOST_PATHS = {
  status: '/host/status',
  /** `POST` names the municipal server where nobody has named one; it is tried first. */
  serverAddress: '/host/server-address',
  signIn: '/host/session/sign-in',
  signOut: '/host/session/sign-out',
  /** `POST` appends one act and answers with the sealed command; `GET` reads back what is not yet settled. */
  journal: '/host/journal',
  outcomes: '/host/journal/outcomes',
  /** `POST` tells the journal which life of the municipal server it talks to (SYNC-9b). */
  epoch: '/host/journal/epoch',
  /** `POST` tells the journal how far the server's backups reach, so that it may let go of old commands. */
  durable: '/host/journal/durable',
  /** `POST` settles an act that the server did not take: given up, or done again as a new act (SYNC-5). */
  giveUp: '/host/journal/give-up',
  redo: '/host/journal/redo',
  /** `POST` notes that the server has what was handed over. */
  handedOver: '/host/journal/handed-over',
  /** `POST` takes a scan's bytes; `GET /host/files/:digest` gives them back. */
  files: '/host/files',
  /** `POST` sends the scans of journalled commands that the municipal server does not have yet. */
  filesDelivery: '/host/files/deliver',
  cardReader: '/host/card-reader',
  /** `GET`, with somebody signed in: the key under which the page seals what it keeps on this machine. */
  dataKey: '/host/data-key',
  municipal: '/municipal',
} as const

export const sessionSchema = z.object({
  staff: staffSchema,
  deviceCode: deviceCodeSchema,
  /** `offline`: the person was verified on this machine only and the server has not seen them yet. */
  mode: z.enum(['online', 'offline']),
  since: instantSchema,
})
export type Session = z.infer<typeof sessionSchema>

export const hostStatusSchema = z.object({
  version: z.string(),
  device: z.uuid(),
  shell: z.enum(['electron', 'browser']),
  session: sessionSchema.nullable(),
  /** The municipal server's address, or null before anybody has named one. */
  municipal: z.string().nullable(),
  /** Last time that the municipal server answered anything, or null. */
  lastContact: instantSchema.nullable(),
  /** 时光机: how far this workstation's clock is set ahead of the machine's, in ms; 0 in all real work. */
  clockOffset: z.int().default(0),
  /** What went wrong with the journal at start, such as a damaged tail that was cut and kept. */
  journalNotice: faultSchema.nullable(),
})
export type HostStatus = z.infer<typeof hostStatusSchema>

export const serverAddressRequestSchema = z.object({ municipal: z.string().max(300) })

export const hostSignInRequestSchema = z.object({
  username: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
})
export const hostSignInAnswerSchema = z.object({ session: sessionSchema })

export const journalAppendRequestSchema = z.object({ act: actSchema })
/** Sent only after the record is on disk (SYNC-1). */
export const journalAppendAnswerSchema = z.object({ command: commandSchema })

/** Outcomes are kept in the journal too, so that a lost cache does not ask the server again (SYNC-2). */
export const journalOutcomesRequestSchema = z.object({ outcomes: z.array(commandOutcomeSchema).min(1) })

/** `restored`: the server says that it has lost changes although its epoch is the same. */
export const journalEpochRequestSchema = z.object({ epoch: z.uuid(), restored: z.boolean() })

/** What the server says of its backups of a unit, and in which life of it; see `durableUpTo` in municipal.ts. */
export const journalDurableRequestSchema = z.object({
  epoch: z.uuid(),
  unit: unitIdSchema,
  upTo: z.int().positive(),
})

export const journalGiveUpRequestSchema = giveUpSchema
/** The blocked command, and the act that takes its place. The answer is that of an append. */
export const journalRedoRequestSchema = z.object({ command: z.uuid(), act: actSchema })
export const journalHandedOverRequestSchema = z.object({ commands: z.array(z.uuid()).min(1) })

export const journalEntrySchema = z.object({
  command: commandSchema,
  outcome: commandOutcomeSchema.nullable(),
  /** What a person decided about a command that the server did not take. */
  disposition: dispositionSchema.optional(),
  /** Of a command handed over: whether the server has it. */
  delivered: z.boolean().optional(),
})
export type JournalEntry = z.infer<typeof journalEntrySchema>

/** All commands without an outcome, and those whose outcome is not `applied`, in device order, disposed or not. */
export const journalReadAnswerSchema = z.object({
  entries: z.array(journalEntrySchema),
  /** The life of the municipal server that the outcomes belong to, or null before the first contact. */
  epoch: z.uuid().nullable(),
})

export const fileAnswerSchema = z.object({ scan: scanSchema })

/** What a card reader reads. A simulated reader ships; it deals the test cards of the invented town in turn. */
export const cardSchema = z.object({
  name: personNameSchema,
  identityNumber: documentNumberSchema,
})
export const cardAnswerSchema = z.object({ card: cardSchema })

/** 32 bytes in base64, derived from the device's data key for the page alone; the same on every start. */
export const dataKeyAnswerSchema = z.object({ key: z.base64().length(44) })
export type DataKeyAnswer = z.infer<typeof dataKeyAnswerSchema>

export const filesDeliveryAnswerSchema = z.object({
  delivered: z.int().nonnegative(),
  /** Scans that still wait, because the server cannot be reached or the person is signed in offline. */
  waiting: z.int().nonnegative(),
})
export type FilesDelivery = z.infer<typeof filesDeliveryAnswerSchema>
