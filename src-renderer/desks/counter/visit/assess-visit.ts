// What the law says about one certificate of a visit, at every keystroke: the same composition of facts and the same
// engine that decide when the application is lodged.

import { factsOf, type KnownFacts } from '#shared/domain/application/facts.ts'
import { bornOf } from '#shared/domain/identity/born.ts'
import { instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { assess } from '#shared/policy/assess.ts'
import type { Assessment } from '#shared/policy/assessment.ts'
import type { AssessmentInput, Certificate, FactsGroup } from '#shared/policy/input.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { dossierOf } from './dossier-of-visit.ts'
import type { Visit } from './visit.ts'

export type Assessed =
  | {
      readonly kind: 'assessed'
      readonly assessment: Assessment
      readonly facts: AssessmentInput
      readonly unknown: readonly FactsGroup[]
    }
  /** The facts contradict themselves, such as a certificate issued after the application. */
  | { readonly kind: 'contradictory' }

export interface Lodging {
  readonly unitId: string
  /** The application date: today, or the first lodging where the record has one. */
  readonly on: PlainDate
}

/** An assessment stores no materials, so who saw them and when plays no part. */
const NOBODY = { staff: '', at: instant(0), newId: () => '' }

/** Null while there is too little to ask the law about. */
export function assessCertificate(
  visit: Visit,
  certificate: Certificate,
  known: KnownFacts,
  lodging: Lodging,
): Assessed | null {
  const dossier = dossierOf(visit, certificate, NOBODY)
  const { identityNumber, born } = dossier.applicant
  if (known.person === null && bornOf(identityNumber, born) === null) return null
  const facts = parseAssessmentInput(factsOf(dossier, known, { id: visit.application, ...lodging }))
  if (!facts.ok) return { kind: 'contradictory' }
  return {
    kind: 'assessed',
    assessment: assess(facts.value),
    facts: facts.value,
    unknown: facts.value.unknown,
  }
}

/** The keys of the candidates that pay most; none where no candidate pays. */
export function bestPaying(
  candidates: readonly { readonly key: string; readonly assessed: Assessed | null }[],
): readonly string[] {
  const amountOf = (assessed: Assessed | null): number =>
    assessed?.kind === 'assessed' ? (assessed.assessment.amount ?? 0) : 0
  const most = Math.max(0, ...candidates.map(({ assessed }) => amountOf(assessed)))
  return most === 0
    ? []
    : candidates.filter(({ assessed }) => amountOf(assessed) === most).map(({ key }) => key)
}
