// "What would change this": for every failed or open rule of the chosen category, whether time, evidence or nothing
// would. Each remedy is proven by running the engine again with it applied; what cannot be proven is not shown. Apart
// from `assess`, because a counter asks it once and a batch never.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Assessment, CategoryAssessment, Decision, RuleId } from './assessment.ts'
import { assess } from './assess.ts'
import type { AssessmentInput } from './input.ts'
import { ATTEMPTS, IDENTITY, type Attempt } from './remedies.ts'
import { CURRENT_RULE_SET, type RuleSet } from './rule-set.ts'
import type { Category } from './vocabulary.ts'

/** What the engine says once the remedy is applied. */
export type Proof = { readonly decision: Decision; readonly amount: number | null }

export type Remedy =
  | { readonly kind: 'time'; readonly from: PlainDate; readonly text: string; readonly proof: Proof }
  | { readonly kind: 'evidence'; readonly text: string; readonly proof: Proof }
  | { readonly kind: 'nothing'; readonly text: string }

export type Explanation = {
  readonly category: Category | null
  readonly remedies: readonly { readonly rule: RuleId; readonly remedy: Remedy }[]
  /** Every remedy at once; null where one of the rules has none. */
  readonly together: Proof | null
}

const NOTHING: Remedy = { kind: 'nothing', text: '无法通过等待或补充材料改变' }

const claimOf = (assessment: Assessment, category: Category | null): CategoryAssessment | null =>
  assessment.categories.find((each) => each.category === category) ?? null

const proofOf = (claim: CategoryAssessment): Proof => ({
  decision: claim.decision,
  amount: claim.decision === 'eligible' ? claim.amount : null,
})

type Proven = { readonly attempt: Attempt; readonly proof: Proof }

/**
 * The first attempt after which the rule neither fails nor stays open for this category. Where the identity itself is
 * still to be shown, the other rules are asked as if it were: else knowing more would only take the category away.
 */
function firstProven(
  attempts: readonly Attempt[],
  input: AssessmentInput,
  rule: RuleId,
  claim: CategoryAssessment | null,
  ruleSet: RuleSet,
): Proven | null {
  if (claim === null) return null
  const shown = claim.identity === 'unknown' ? IDENTITY[claim.category](input) : input
  for (const attempt of attempts) {
    if (attempt.kind === 'time' && attempt.from > claim.deadline) continue
    const after = claimOf(assess(attempt.change(shown), ruleSet), claim.category)
    if (after !== null && !after.failed.includes(rule) && !after.open.includes(rule))
      return { attempt, proof: proofOf(after) }
  }
  return null
}

function toRemedy({ attempt, proof }: Proven): Remedy {
  const { text } = attempt
  return attempt.kind === 'time'
    ? { kind: 'time', from: attempt.from, text, proof }
    : { kind: 'evidence', text, proof }
}

export function explain(input: AssessmentInput, ruleSet: RuleSet = CURRENT_RULE_SET): Explanation {
  const before = assess(input, ruleSet)
  const claim = claimOf(before, before.category)
  const found = [...before.failed, ...before.open].map((rule) => ({
    rule,
    proven: firstProven(ATTEMPTS[rule](input, claim), input, rule, claim, ruleSet),
  }))
  return {
    category: before.category,
    remedies: found.map(({ rule, proven }) => ({
      rule,
      remedy: proven === null ? NOTHING : toRemedy(proven),
    })),
    together: together(found, input, before.category, ruleSet),
  }
}

function together(
  found: readonly { readonly proven: Proven | null }[],
  input: AssessmentInput,
  category: Category | null,
  ruleSet: RuleSet,
): Proof | null {
  let changed = input
  let latest = input.applicationDate
  for (const { proven } of found) {
    if (proven === null) return null
    changed = proven.attempt.change(changed)
    if (changed.applicationDate > latest) latest = changed.applicationDate
  }
  const after = claimOf(assess({ ...changed, applicationDate: latest }, ruleSet), category)
  return after === null ? null : proofOf(after)
}
