// The facts of one application as section 10 of the policy sheet writes them: the only thing the engine decides on.
// What may be absent may also be null, and is filled in here (null, false, empty, "missing"), so that no rule ever asks
// for `undefined`. Only `catalogueB` must be there: its null says that the catalogue is not loaded.
// Invariant: a parsed input satisfies every statement in `contradictions`; the rules rely on it.

import { z } from 'zod'
import { foldedLine } from '#shared/kernel/folded-text.ts'
import { holidayYearSchema } from '#shared/calendar/holidays.ts'
import { addMonths, parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { foldCertificateNumber } from './certificate-number.ts'
import { occupationCodeSchema } from './occupation-code.ts'
import {
  CATEGORIES,
  CERTIFICATE_KINDS,
  CERTIFICATE_ROUTES,
  DISTRICTS,
  FACTS_GROUPS,
  LEVELS,
} from './vocabulary.ts'

export {
  CATEGORIES,
  DISTRICTS,
  FACTS_GROUPS,
  type Category,
  type CertificateKind,
  type District,
  type FactsGroup,
  type Level,
  type OccupationCode,
} from './vocabulary.ts'

const date = z.custom<PlainDate>(
  (value) => typeof value === 'string' && parsePlainDate(value) !== null,
  'not a date between 1900-01-01 and 2100-12-31',
)
const text = z.string().nullable().default(null)
const line = z.string().overwrite(foldedLine).nullable().default(null)
const optionalDate = date.nullable().default(null)
const district = z.enum(DISTRICTS).nullable().default(null)
const level = z.literal(LEVELS).nullable()
const year = z.int().min(1900).max(2100)
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)
/** Null: nobody has said. While the register has no record that is unknown, afterwards it is a no. */
const statement = z.boolean().nullable().default(null)

/** Where a fact came from and how old it is; shown in the trace, never weighed. */
const provenance = { source: z.string().nullish(), knownAt: date.nullish() }
const span = { from: date, to: optionalDate, ...provenance }

const employeeSpell = z.object({
  kind: z.literal('employee'),
  ...span,
  employer: text,
  employerDistrict: district,
  post: z
    .enum(['ordinary', 'civil-servant', 'institution-skilled', 'institution-other'])
    .nullable()
    .default(null),
})

const careSpell = z.object({ kind: z.literal('care'), ...span, employer: text, employerDistrict: district })

const flexibleSpell = z.object({
  kind: z.literal('flexible'),
  ...span,
  registered: flag,
  insuredDistrict: district,
})

const statusSpell = z.object({
  kind: z.enum(['unemployed', 'xiebao', 'rural-surplus', 'disabled', 'employment-difficulty']),
  ...span,
})

/** `from` is the day of discharge. */
const veteranSpell = z.object({ kind: z.literal('veteran'), ...span })

const studentSpell = z.object({
  kind: z.literal('student'),
  ...span,
  schoolKind: z.enum(['secondary', 'higher']).nullable().default(null),
  schoolDistrict: district,
  graduation: year.nullable().default(null),
  secondaryGraduation: year.nullable().default(null),
  postgraduate: z
    .object({ enrolled: date, years: z.number().multipleOf(0.5).min(0.5).max(20) })
    .nullable()
    .default(null),
})

export const spellSchema = z.discriminatedUnion('kind', [
  employeeSpell,
  careSpell,
  flexibleSpell,
  statusSpell,
  veteranSpell,
  studentSpell,
])

export const certificateSchema = z.object({
  number: z.string().overwrite(foldCertificateNumber).nullable().default(null),
  kind: z.enum(CERTIFICATE_KINDS),
  occupationCode: occupationCodeSchema,
  occupationName: line,
  level,
  issueDate: date,
  institution: line,
  obtainedVia: z.enum(CERTIFICATE_ROUTES),
  state: z.enum(['valid', 'revoked', 'not-imported']),
  listed219: statement,
  aiItem: statement,
  ...provenance,
})

const historyEntry = {
  /** The application's own id where the item is an application: it is never its own history. */
  id: z.string().nullish(),
  date: optionalDate,
  occupationCode: occupationCodeSchema.nullable().default(null),
  level: level.default(null),
  category: z.enum(CATEGORIES).nullable().default(null),
  ...provenance,
}

const skillSubsidy = z.object({
  kind: z.literal('skill-subsidy'),
  ...historyEntry,
  issueDate: optionalDate,
  state: z.enum(['paid', 'pending', 'cancelled', 'rejected']).nullable().default(null),
  /**
   * When it was applied for, where that is after A: an application of the city's own counts all the same, so that `date`
   * is A then. Yearly limits go by this day, and so do the words.
   */
  lodgedOn: date.nullish(),
})

const trainingSubsidy = z.object({
  kind: z.literal('training-subsidy'),
  ...historyEntry,
  issueDate: optionalDate,
  type: z.enum(['ordinary', 'enterprise-staff', 'online', 'apprenticeship']).nullable().default(null),
})

export const historyItemSchema = z.discriminatedUnion('kind', [skillSubsidy, trainingSubsidy])

export const sexSchema = z.enum(['male', 'female'])
/** The district is read only with the place `shanghai`. */
export const householdSchema = z.object({ place: z.enum(['shanghai', 'elsewhere']), district })
/** Of women; men have none. */
export const retirementTrackSchema = z.enum(['female-50', 'female-55'])

const applicant = z.object({
  sex: sexSchema,
  birthDate: date,
  household: householdSchema,
  pensionFrom: optionalDate,
  retirementTrack: retirementTrackSchema.nullable().default(null),
})

/** By which source, up to which day gathered, an unknown group still waits: it stands in the words and decides nothing. */
const awaitedSchema = z.array(z.object({ group: z.enum(FACTS_GROUPS), name: z.string(), upTo: optionalDate }))

const facts = z.object({
  id: z.string(),
  applicationDate: date,
  channel: z.enum(['window', 'online']),
  acceptingDistrict: district,
  applicant,
  spells: z.array(spellSchema),
  certificate: certificateSchema,
  catalogueB: z.array(occupationCodeSchema).nullable(),
  /** Years of holidays that were published after this program; absent: none. */
  holidays: z.array(holidayYearSchema).readonly().optional(),
  history: z
    .array(historyItemSchema)
    .nullish()
    .transform((items) => items ?? []),
  evidence: z
    .object({ skilledPost: z.enum(['provided', 'missing']).nullish() })
    .nullish()
    .transform((given) => ({ skilledPost: given?.skilledPost ?? 'missing' })),
  unknown: z
    .array(z.enum(FACTS_GROUPS))
    .nullish()
    .transform((groups) => groups ?? []),
  awaited: awaitedSchema.optional(),
})

export type AssessmentInput = z.infer<typeof facts>
export type Household = z.infer<typeof householdSchema>
export type Sex = z.infer<typeof sexSchema>
export type RetirementTrack = z.infer<typeof retirementTrackSchema>
export type Applicant = AssessmentInput['applicant']
export type Certificate = AssessmentInput['certificate']
export type Spell = z.infer<typeof spellSchema>
export type SpellOf<K extends Spell['kind']> = Extract<Spell, { kind: K }>
export type EmployeeSpell = z.infer<typeof employeeSpell>
export type CareSpell = z.infer<typeof careSpell>
export type FlexibleSpell = z.infer<typeof flexibleSpell>
export type StatusSpell = z.infer<typeof statusSpell>
export type StudentSpell = z.infer<typeof studentSpell>
export type HistoryItem = z.infer<typeof historyItemSchema>
export type SkillSubsidyItem = z.infer<typeof skillSubsidy>
export type TrainingSubsidyItem = z.infer<typeof trainingSubsidy>

type Contradiction = { readonly path: (string | number)[]; readonly message: string }

/** Inputs that no law can be read on: wrong, not refused (sections 1 and 10). */
function contradictions(input: AssessmentInput): Contradiction[] {
  const found: Contradiction[] = []
  const refuse = (when: boolean, path: (string | number)[], message: string): void => {
    if (when) found.push({ path, message })
  }
  const { certificate, applicant, applicationDate } = input
  refuse(
    certificate.issueDate > applicationDate,
    ['certificate', 'issueDate'],
    'certificate issued after the application',
  )
  refuse(
    applicant.birthDate > certificate.issueDate,
    ['applicant', 'birthDate'],
    'born after the certificate',
  )
  refuse(
    certificate.kind === 'skill-level' && certificate.level === null,
    ['certificate', 'level'],
    'a skill-level certificate has a level',
  )
  refuse(
    certificate.kind === 'special-ability' && certificate.level !== null,
    ['certificate', 'level'],
    'a special-ability certificate has no level',
  )
  refuse(
    certificate.aiItem === true && certificate.kind !== 'special-ability',
    ['certificate', 'aiItem'],
    'only a special-ability certificate can be one of the AI items',
  )
  input.spells.forEach((each, index) => {
    refuse(each.to !== null && each.to < each.from, ['spells', index, 'to'], 'ends before it begins')
  })
  return found
}

export const assessmentInputSchema = facts.superRefine((input, context) => {
  for (const { path, message } of contradictions(input)) context.addIssue({ code: 'custom', path, message })
})

/** The end of a postgraduate programme, counted from enrolment (口径 R-14). */
export const programmeEnd = (programme: { enrolled: PlainDate; years: number }): PlainDate =>
  addMonths(programme.enrolled, programme.years * 12)
