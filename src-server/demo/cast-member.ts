// What is said about a member of the cast, and the phrases in which it is said.

import { monthOf, plainDate, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import type { Outcome } from '#shared/domain/application/decision.ts'
import type { RuleId } from '#shared/policy/assessment.ts'
import type { Category, District } from '#shared/policy/vocabulary.ts'
import { type DraftSpell, type PersonDraft } from './person-draft.ts'

type Facts = Omit<PersonDraft, 'identityNumber' | 'name' | 'mobile' | 'household'> &
  Partial<Pick<PersonDraft, 'household'>>

export interface CastMember {
  readonly name: string
  readonly identityNumber: PersonDraft['identityNumber']
  readonly mobile: string
  /** Whose working set they are in. */
  readonly district: District
  /** Who they are, in a line. */
  readonly who: string
  /** What the engine says when they apply today, at their district's window, without proof of a skilled post. */
  readonly says: Pick<Outcome, 'decision' | 'category' | 'amount' | 'failed' | 'open'>
  readonly facts: (today: PlainDate) => Facts
}

export const employee = (
  from: string,
  district: District,
  post: 'ordinary' | 'civil-servant' = 'ordinary',
): DraftSpell => ({
  kind: 'employee',
  from: plainDate(from),
  employer: '演示精密机械',
  employerDistrict: district,
  post,
  source: '社会保险',
})

/** The graduation year that a day lies in: from July to June. */
export const graduationYearOf = (day: PlainDate): number => yearOf(day) + (monthOf(day) >= 7 ? 1 : 0)

export const eligible = (category: Category, amount: number): CastMember['says'] => ({
  decision: 'eligible',
  category,
  amount,
  failed: [],
  open: [],
})
export const ineligible = (category: Category, ...failed: RuleId[]): CastMember['says'] => ({
  decision: 'ineligible',
  category,
  amount: null,
  failed,
  open: [],
})
export const undetermined = (category: Category, ...open: RuleId[]): CastMember['says'] => ({
  decision: 'undetermined',
  category,
  amount: null,
  failed: [],
  open,
})
