// 抽检电话核实: one sampled person, called by one unit. The call is a record of the calling unit with a minimal copy of
// what it needs, since the draw may assign a person of any district; the city's unit reads it as well (spot checks,
// abnormal findings). Its outcome reaches the application in a transaction of its own (policy sheet 6).

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { personNameSchema, phoneSchema, secondContactSchema } from '#shared/domain/identity/person-schema.ts'
import { callResultSchema } from '#shared/domain/month/month.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { answersSchema, attemptSchema } from './script.ts'

export const PHONE_CHECK_STATES = [
  'open',
  'to-be-signed',
  'second-call',
  'verified',
  'abnormal',
  'disowned',
  'unverified',
] as const
export type PhoneCheckState = (typeof PHONE_CHECK_STATES)[number]

export const PHONE_CHECK_STATE_TITLES: Readonly<Record<PhoneCheckState | 'draft', string>> = {
  draft: '草稿',
  open: '待核实',
  'to-be-signed': '待主管签字',
  'second-call': '待二次核实',
  verified: '属实',
  abnormal: '异常',
  disowned: '非本人申请',
  unverified: '未核实',
}

/**
 * Whether the call still holds up the month: everything but a result. A second call after the city's spot check does not:
 * its own record is held.
 */
export const isPending = (state: PhoneCheckState): boolean => state === 'open' || state === 'to-be-signed'

/** What the calling unit needs of the application, and nothing more. */
export const calledPersonSchema = z.object({
  name: personNameSchema,
  mobile: phoneSchema,
  secondContact: secondContactSchema,
  /** Occupation and level as the certificate names them. */
  item: z.string().min(1).max(200),
  /** The evaluation institution; empty where the register does not name one. */
  institution: z.string().max(200),
})
export type CalledPerson = z.infer<typeof calledPersonSchema>

export const callerSchema = z.object({ id: staffIdSchema, name: z.string().min(1) })
export type Caller = z.infer<typeof callerSchema>

/** An answer that was entered wrongly and put right by the supervisor before the month's records were generated. */
const correctionSchema = z.object({
  was: answersSchema,
  reason: z.string(),
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
})

/** What the supervisor did about a finding that concerns the person: the end of its way through the inbox. */
const handledSchema = z.object({
  remark: z.string(),
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
})

const spotCheckSchema = z.object({
  finding: z.enum(['consistent', 'different']),
  remark: z.string(),
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
})
export type SpotCheck = z.infer<typeof spotCheckSchema>

const unverifiedSchema = z.object({
  ground: z.string(),
  proposedBy: staffIdSchema,
  proposedByName: z.string(),
  proposedAt: instantSchema,
  /** The supervisor who signed; null while it waits for the signature. */
  signedByName: z.string().nullable(),
  signedAt: instantSchema.nullable(),
})

export const phoneCheckSchema = z.object({
  kind: z.literal('phone-check'),
  id: z.uuid(),
  /** The calling unit. */
  unit: unitIdSchema,
  version: z.int().positive(),
  state: z.enum(PHONE_CHECK_STATES),
  month: batchMonthSchema,
  application: z.uuid(),
  /** Who accepted the application: they never make this call. */
  acceptedBy: staffIdSchema.nullable(),
  /** The call of an earlier month that was left unverified. */
  carriedFrom: z.uuid().nullable(),
  person: calledPersonSchema,
  /** Who has the call; null: whoever calls first. */
  caller: callerSchema.nullable(),
  attempts: z.array(attemptSchema),
  answers: answersSchema.nullable(),
  remark: z.string(),
  /** When the result was found, by the clock of the workstation that found it: offline too. */
  closedAt: instantSchema.nullable(),
  closedBy: callerSchema.nullable(),
  unverified: unverifiedSchema.nullable(),
  /** Whose answers were unclear or differ from the city's: another verifier makes the next call. */
  askedBy: z.array(callerSchema),
  /** The result as the month counts it; null until there is one. */
  counted: callResultSchema.nullable(),
  correction: correctionSchema.nullable(),
  handled: handledSchema.nullable(),
  spotChecks: z.array(spotCheckSchema),
  log: z.array(logEntrySchema),
})
export type PhoneCheck = z.infer<typeof phoneCheckSchema>
