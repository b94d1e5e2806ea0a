// What the auditor's reading of the law reads: one application with what was known of its person (policy sheet 10). Lenient:
// what is absent is null, false or empty, as the sheet says.

import { z } from 'zod'
import { folded } from '../money.ts'

const optional = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null)
const text = optional(z.string())
/** As the sheet compares codes: full-width signs, dashes of every kind and blanks make no other occupation. */
const code = z.string().transform(folded)
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)

export const spellSchema = z.object({
  kind: z.string(),
  from: z.string(),
  to: text,
  employerDistrict: text,
  post: text,
  registered: flag,
  insuredDistrict: text,
  schoolKind: text,
  schoolDistrict: text,
  graduation: optional(z.number()),
  secondaryGraduation: optional(z.number()),
  postgraduate: optional(z.object({ enrolled: z.string(), years: z.number() })),
})
export type Spell = z.output<typeof spellSchema>

export const certificateSchema = z.object({
  kind: z.string(),
  occupationCode: code,
  level: optional(z.number()),
  issueDate: z.string(),
  obtainedVia: z.string(),
  state: z.string(),
  listed219: optional(z.boolean()),
  aiItem: optional(z.boolean()),
})
export type LawCertificate = z.output<typeof certificateSchema>

export const itemSchema = z.object({
  id: text,
  kind: z.string(),
  type: text,
  date: text,
  issueDate: text,
  occupationCode: optional(code),
  level: optional(z.number()),
  category: text,
  state: text,
})
export type HistoryItem = z.output<typeof itemSchema>

export const lawCaseSchema = z.object({
  id: text,
  applicationDate: z.string(),
  channel: z.string(),
  acceptingDistrict: text,
  applicant: z.object({
    sex: z.string(),
    birthDate: z.string(),
    household: z.object({ place: z.string(), district: text }),
    pensionFrom: text,
    retirementTrack: text,
  }),
  spells: z.array(spellSchema),
  certificate: certificateSchema,
  catalogueB: z.array(code).nullable(),
  history: z
    .array(itemSchema)
    .nullish()
    .transform((items) => items ?? []),
  evidence: z
    .object({ skilledPost: text })
    .nullish()
    .transform((given) => given ?? { skilledPost: null }),
  unknown: z
    .array(z.string())
    .nullish()
    .transform((groups) => groups ?? []),
})
export type LawCase = z.output<typeof lawCaseSchema>

/** What a rule answers. */
export type Answer = 'met' | 'not-met' | 'unknown'

export const local = ({ applicant }: LawCase): boolean => applicant.household.place === 'shanghai'

export const unknownGroup = (read: LawCase, group: string): boolean => read.unknown.includes(group)

export const runsOn = ({ from, to }: Spell, day: string): boolean => from <= day && (to === null || to >= day)

export const running = (read: LawCase, kind: string, day: string): Spell | undefined =>
  read.spells.find((spell) => spell.kind === kind && runsOn(spell, day))

/** 在沪就业: an employee spell; flexible and care work are none. */
export const employedOn = (read: LawCase, day: string): boolean =>
  running(read, 'employee', day) !== undefined
