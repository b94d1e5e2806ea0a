// A decision and everything needed to replay it years later: the facts with their sources, the rule set, the trace.

import { assess } from '#shared/policy/assess.ts'
import { assessmentInputSchema, CATEGORIES, DISTRICTS } from '#shared/policy/input.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { z } from 'zod'
import type { LodgeableDossier } from './dossier.ts'
import { factsOf, type KnownFacts, type Lodging } from './facts.ts'

const districtSchema = z.enum(DISTRICTS)

/** What lists and papers need of a decision. Amounts are whole yuan, as the law states them. */
export const outcomeSchema = z.object({
  decision: z.enum(['eligible', 'ineligible', 'undetermined']),
  ruleSet: z.string(),
  regime: z.string().nullable(),
  category: z.enum(CATEGORIES).nullable(),
  class: z.string().nullable(),
  standard: z.int().nullable(),
  ratio: z.int().nullable(),
  amount: z.int().nullable(),
  deadline: plainDateSchema.nullable(),
  earliestApplication: plainDateSchema.nullable(),
  reviewDistrict: districtSchema.nullable(),
  fundingDistrict: districtSchema.nullable(),
  failed: z.array(z.string()),
  open: z.array(z.string()),
  warnings: z.array(z.string()),
})
export type Outcome = z.infer<typeof outcomeSchema>

export const decisionSchema = z.object({
  at: instantSchema,
  facts: assessmentInputSchema,
  outcome: outcomeSchema,
  trace: z.array(
    z.object({
      rule: z.string(),
      outcome: z.enum(['met', 'not-met', 'unknown']),
      citation: z.string(),
      because: z.string(),
      /** 口径: the reading of ours that the outcome rests on. */
      interpretation: z.string().optional(),
    }),
  ),
})
export type Decision = z.infer<typeof decisionSchema>

/**
 * Assesses a dossier with the facts at hand. Null where the facts contradict themselves, such as a certificate issued
 * after the application: that is no decision under the law (policy sheet 1) and a person has to look at it.
 */
export function decideOn(
  dossier: LodgeableDossier,
  known: KnownFacts,
  lodging: Lodging & { readonly at: Instant },
): Decision | null {
  const facts = parseAssessmentInput(factsOf(dossier, known, lodging))
  if (!facts.ok) return null
  const assessment = assess(facts.value)
  const { ruleSet, regime, category, standard, ratio, amount, deadline } = assessment
  return {
    at: lodging.at,
    facts: facts.value,
    outcome: {
      decision: assessment.decision,
      ruleSet,
      regime,
      category,
      class: assessment.class,
      standard,
      ratio,
      amount,
      deadline,
      earliestApplication: assessment.earliestApplication,
      reviewDistrict: assessment.reviewDistrict,
      fundingDistrict: assessment.fundingDistrict,
      failed: [...assessment.failed],
      open: [...assessment.open],
      warnings: [...assessment.warnings],
    },
    trace: assessment.trace.map(({ rule, outcome, citation, because, interpretation }) => ({
      rule,
      outcome,
      citation,
      because,
      ...(interpretation === undefined ? {} : { interpretation }),
    })),
  }
}

/** What speaks against it, in the sentences of the rules that failed. */
export const reasonsAgainst = ({ trace }: Decision): string =>
  trace
    .filter(({ outcome }) => outcome === 'not-met')
    .map(({ because }) => because)
    .join('；')
