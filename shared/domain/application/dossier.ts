// What the counter takes down about one application: the person as they present themselves, the certificate, the
// account, the papers, and the facts that papers prove. A dossier is filled as a draft and travels inside the command
// that lodges, returns or refuses it.

import { normaliseCardNumber } from '#shared/domain/account-number/bank-card.ts'
import {
  documentNumberSchema,
  personNameSchema,
  phoneSchema,
  secondContactSchema,
} from '#shared/domain/identity/person-schema.ts'
import { materialSchema } from '#shared/domain/material/material.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { certificateSchema, householdSchema, sexSchema, spellSchema } from '#shared/policy/input.ts'
import { z } from 'zod'

export const applicantSchema = z.object({
  identityNumber: documentNumberSchema,
  name: personNameSchema,
  mobile: phoneSchema,
  /**
   * Someone else who can be telephoned: without it nobody finds the person for an unpaid item. A window always has it; the
   * online channel may have none to give (待补联系方式).
   */
  secondContact: secondContactSchema,
  /** From a travel permit, whose number does not tell (policy sheet 8); missing where the number does. */
  born: z.object({ on: plainDateSchema, sex: sexSchema }).optional(),
  household: householdSchema,
})
export type Applicant = z.infer<typeof applicantSchema>

export const accountSchema = z.object({
  /** Of whatever bank; one outside the guides warns the clerk (口径 R-37). */
  bank: z.string().trim().min(1).max(40),
  cardNumber: z
    .string()
    .overwrite(normaliseCardNumber)
    .regex(/^\d{8,30}$/),
  holderName: personNameSchema,
  /** The account behind the social-security card comes first (policy sheet 8). */
  socialSecurityCard: z.boolean(),
})
export type Account = z.infer<typeof accountSchema>

/** A spell or status that a paper at the counter proves; `source: document` in every trace. */
export const paperFactSchema = z.object({
  id: z.uuid(),
  spell: spellSchema,
  /** Which paper, in the clerk's words. */
  paper: z.string().min(1).max(120),
  seenBy: staffIdSchema,
  seenAt: instantSchema,
})
export type PaperFact = z.infer<typeof paperFactSchema>

export const dossierSchema = z.object({
  applicant: applicantSchema,
  /** Null where the person came without it: then the application can only be returned. */
  certificate: certificateSchema.nullable(),
  /** Null while the person still owes it: then it is listed as missing. */
  account: accountSchema.nullable(),
  materials: z.array(materialSchema).max(40),
  paperFacts: z.array(paperFactSchema).max(40),
  skilledPost: z.enum(['provided', 'missing']),
})
export type Dossier = z.infer<typeof dossierSchema>

export const lodgeableDossierSchema = dossierSchema.extend({ certificate: certificateSchema })
export type LodgeableDossier = z.infer<typeof lodgeableDossierSchema>
