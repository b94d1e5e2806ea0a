// The shape of a programme (政策): everything a notice can set, as data. A new notice is a new file of this shape and
// one line in `regimes.ts`. Every dated list goes by the certificate's issue date D unless its name says otherwise.
// Unknown keys are errors: the parameter test parses every programme with this strict schema.

import { z } from 'zod'
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { RULE_IDS } from '../assessment.ts'
import { CATEGORIES, CERTIFICATE_ROUTES } from '../vocabulary.ts'

const date = z.custom<PlainDate>((value) => typeof value === 'string' && parsePlainDate(value) !== null)

const dated = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ from: date, citation: z.string().min(1), value })).readonly()

const yuan = z.int().positive()
const column = z
  .strictObject({ 5: yuan, 4: yuan, 3: yuan, 2: yuan, 1: yuan, ungraded: yuan.nullable() })
  .readonly()

/** By level alone, with a second column for the priority occupations; or by catalogue class. Yuan a person. */
const standards = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('level'), general: column, priority: column.nullable() }).readonly(),
  z.strictObject({ by: z.literal('class'), A: column, B: column, C: column }).readonly(),
])

/** Which certificates of a kind are subsidised items. */
const coverage = dated(z.enum(['every', 'listed-219', 'ai-item', 'listed-219-or-catalogued']))

const place = z.enum(['employer', 'school', 'insurance', 'household', 'care-employer'])

const terms = z
  .strictObject({
    /** Percent of the standard. */
    ratio: z.int().positive(),
    /** Percent where the person is employed in Shanghai when applying; null where that changes nothing. */
    ratioIfEmployed: z.int().positive().nullable(),
    deadlineMonths: z.int().positive(),
    /** Open to people without a Shanghai household. */
    outsiders: z.boolean(),
    /** 未就业: nobody who works in any form on D. */
    unemployedOnly: z.boolean(),
    /** Whose district reviews online applications and funds: the first of these that the facts show. */
    routing: z.array(place).min(1).readonly(),
  })
  .readonly()

const careWork = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('six-months'), startWithinMonths: z.int(), months: z.int() }).readonly(),
  z.strictObject({ kind: z.literal('still-working'), startWithinMonths: z.int() }).readonly(),
])

/** One a year for those in service. */
const inServiceAnnualLimit = z
  .strictObject({
    most: z.int().positive(),
    categories: z.array(z.enum(CATEGORIES)).readonly(),
    /** The first application date that it binds. An earlier subsidy uses it up only where it was bound itself. */
    since: date,
    /** The notice that set it lapses before its certificates do: from when the limit rests on another (口径 R-11). */
    lapse: z.strictObject({ from: date, citation: z.string().min(1) }).nullable(),
  })
  .readonly()

export const programmeSchema = z.strictObject({
  id: z.enum(['2021-5', '2022-17', '2025-7']),
  document: z.string().min(1),
  title: z.string().min(1),
  /** The clause of each rule under this programme. */
  citations: z.record(z.enum(RULE_IDS), z.string().min(1)),
  coverage: z
    .strictObject({ 'skill-level': coverage, qualification: coverage, 'special-ability': coverage })
    .readonly(),
  excludedRoutes: z.array(z.enum(CERTIFICATE_ROUTES)).readonly(),
  standards: dated(standards),
  categories: z.partialRecord(z.enum(CATEGORIES), dated(terms)),
  /** 持续在沪就业: months from D, or null where the programme does not ask it. */
  continuousEmploymentMonths: z.int().positive().nullable(),
  careWork: dated(careWork),
  /** Occupations whose holders must work in a matching post when applying (技岗匹配). */
  skilledPosts: z.array(z.string()).readonly(),
  /** The age up to which women in care work are of working age, in months; null: no such rule. */
  careWomenAgeMonths: z.int().positive().nullable(),
  annualLimit: z
    .strictObject({
      most: z.int().positive(),
      exempt: z.array(z.enum(CATEGORIES)).readonly(),
      trainingNotCounted: z.array(z.enum(['enterprise-staff', 'online'])).readonly(),
    })
    .readonly(),
  inServiceAnnualLimit: dated(inServiceAnnualLimit),
  /** Whether districts carry a share; under 2021-5 an insurance fund account paid. */
  districtsFund: z.boolean(),
})

export type Programme = z.infer<typeof programmeSchema>
export type CategoryTerms = z.infer<typeof terms>
export type InServiceAnnualLimit = z.infer<typeof inServiceAnnualLimit>
export type RoutingPlace = z.infer<typeof place>
export type CoverageTest = z.infer<typeof coverage>[number]['value']
export type StandardColumn = z.infer<typeof column>
export type Standards = z.infer<typeof standards>
export type CareWorkCondition = z.infer<typeof careWork>
