// From what is typed to the dossier that a command carries.

import type { Dossier } from '#shared/domain/application/dossier.ts'
import type { Material, MaterialKind } from '#shared/domain/material/material.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Certificate, Household } from '#shared/policy/input.ts'
import { accountOf } from '../../../case-parts/account/account-draft.ts'
import { type MaterialDraft, materialEntries, type Visit } from './visit.ts'

export interface Witness {
  readonly staff: string
  readonly at: Instant
  readonly newId: () => string
}

export const householdOf = (visit: Visit): Household => ({
  place: visit.householdPlace ?? 'elsewhere',
  district: visit.householdPlace === 'shanghai' ? visit.householdDistrict : null,
})

export const normalisedIdentity = (visit: Visit): string => visit.identityNumber.trim().toUpperCase()

const isEmpty = (draft: MaterialDraft): boolean =>
  !draft.originalSeen && !draft.copyKept && draft.scans.length === 0 && draft.remark.trim() === ''

export const materialOf = (kind: MaterialKind, draft: MaterialDraft, witness: Witness): Material => ({
  id: witness.newId(),
  kind,
  originalSeen: draft.originalSeen,
  copyKept: draft.copyKept,
  scans: draft.scans,
  remark: draft.remark.trim(),
  seenBy: witness.staff,
  seenAt: witness.at,
})

export function dossierOf<C extends Certificate | null>(
  visit: Visit,
  certificate: C,
  witness: Witness,
): Dossier & { certificate: C } {
  return {
    applicant: {
      identityNumber: normalisedIdentity(visit),
      name: visit.name.trim(),
      mobile: visit.mobile.trim(),
      secondContact: visit.secondContact.trim(),
      household: householdOf(visit),
    },
    certificate,
    account: accountOf(visit.account, visit.name),
    materials: materialEntries(visit)
      .filter(({ material }) => !isEmpty(material))
      .map(({ kind, material }) => materialOf(kind, material, witness)),
    paperFacts: visit.paperFacts,
    skilledPost: visit.materials['skilled-post-proof'].originalSeen ? 'provided' : 'missing',
  }
}
