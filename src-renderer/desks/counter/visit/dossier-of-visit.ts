// From what is typed to the dossier that a command carries.

import type { Dossier } from '#shared/domain/application/dossier.ts'
import type { Born } from '#shared/domain/identity/born.ts'
import { foldDocumentNumber } from '#shared/domain/identity/document-number.ts'
import { foldName } from '#shared/domain/identity/person-name.ts'
import { foldPhone } from '#shared/domain/identity/phone-number.ts'
import type { Material, MaterialKind } from '#shared/domain/material/material.ts'
import { foldedLine } from '#shared/kernel/folded-text.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Certificate, Household } from '#shared/policy/input.ts'
import { accountOf } from '../../../case-parts/account/account-draft.ts'
import { typedDate } from '../../../forms/typed-date.ts'
import { permitOf } from './document-of-visit.ts'
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

export const normalisedIdentity = (visit: Visit): string => foldDocumentNumber(visit.identityNumber)

/** As typed from a travel permit; of any other document the number tells. */
function typedBorn(visit: Visit): Born | undefined {
  const on = typedDate(visit.birthDate)
  return permitOf(visit) === null || on === null || visit.sex === null ? undefined : { on, sex: visit.sex }
}

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
  const born = typedBorn(visit)
  return {
    applicant: {
      identityNumber: normalisedIdentity(visit),
      name: foldName(visit.name),
      mobile: foldPhone(visit.mobile),
      secondContact: foldedLine(visit.secondContact),
      household: householdOf(visit),
      ...(born === undefined ? {} : { born }),
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
