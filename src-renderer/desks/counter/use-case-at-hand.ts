// Everything that follows from the visit on the desk: the person's facts, the certificates assessed, the checklist, the
// problems, and what may be done. Computed anew at every keystroke; nothing of it is stored.

import { useMemo } from 'react'
import type { Application } from '#shared/domain/application/application.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { MaterialKind } from '#shared/domain/material/material.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Certificate } from '#shared/policy/input.ts'
import { useKnownFacts } from '../../cache/known-facts.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useToday } from '../../ui/clock.ts'
import type { AssessedCandidate } from './certificates/certificate-section.tsx'
import { type Assessed, assessCertificate, bestPaying, type Lodging } from './visit/assess-visit.ts'
import { chosenCertificate, registeredCandidates } from './visit/candidates.ts'
import { type ChecklistLine, checklist, missingMaterials } from './visit/checklist.ts'
import { documentOf } from './visit/document-of-visit.ts'
import { type Offers, offersIn } from './visit/offers.ts'
import { accountProblems } from '../../case-parts/account/account-problems.ts'
import { certificateProblems, personProblems, type Problem } from './visit/problems.ts'
import type { Visit } from './visit/visit.ts'

export interface CaseAtHand {
  readonly today: PlainDate
  readonly lodging: Lodging
  /** Whole and right, or null while it is typed. */
  readonly identityNumber: string | null
  /** Undefined while loading. */
  readonly known: KnownFacts | undefined
  readonly candidates: readonly AssessedCandidate[]
  readonly best: readonly string[]
  readonly certificate: Certificate | null
  readonly assessed: Assessed | null
  readonly lines: readonly ChecklistLine[]
  readonly missing: readonly MaterialKind[]
  readonly person: readonly Problem[]
  readonly certificateProblems: readonly Problem[]
  readonly offers: Offers
}

/** `standing` is the record that the visit continues, as the screen shows it now. */
export function useCaseAtHand(visit: Visit, standing: Application | null): CaseAtHand {
  const { session } = useSignedIn()
  const today = useToday()
  const parsed = documentOf(visit)
  const identityNumber = parsed.ok ? parsed.value : null
  const known = useKnownFacts(identityNumber, visit.application)
  const unitId = session.staff.unit
  const on = standing?.lodgedOn ?? today
  const { roles } = session.staff

  return useMemo(() => {
    const lodging: Lodging = { unitId, on }
    const person = known?.person ?? null
    const judge = (certificate: Certificate): Assessed | null =>
      known === undefined ? null : assessCertificate(visit, certificate, known, lodging)
    const candidates = registeredCandidates(person).map((candidate) => ({
      ...candidate,
      assessed: judge(candidate.certificate),
    }))
    const certificate = chosenCertificate(visit, person)
    const assessed = certificate === null ? null : judge(certificate)
    const lines = checklist(assessed)
    const missing = missingMaterials(visit, lines)
    const problems = { person: personProblems(visit), certificate: certificateProblems(visit) }
    return {
      today,
      lodging,
      identityNumber,
      known,
      candidates,
      best: bestPaying(candidates),
      certificate,
      assessed,
      lines,
      missing,
      person: problems.person,
      certificateProblems: problems.certificate,
      offers: offersIn({
        state: standing?.state ?? 'draft',
        roles,
        ...problems,
        account: accountProblems(visit),
        missing,
        assessed,
      }),
    }
  }, [visit, known, unitId, on, today, identityNumber, roles, standing])
}
