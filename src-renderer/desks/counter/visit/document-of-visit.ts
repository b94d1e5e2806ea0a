// The document number of a visit, as far as it is typed. Eight digits are the beginning of an identity number while the field
// is being typed into, and a 台胞证 once it has been left: only then is anything looked up by them.

import { type DocumentNumber, parseDocumentNumber } from '#shared/domain/identity/document-number.ts'
import { type IdentityFault, parseIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { type TravelPermit, travelPermitIn } from '#shared/domain/identity/travel-permit.ts'
import { foldedNumber } from '#shared/kernel/folded-text.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Visit } from './visit.ts'

type Typed = Pick<Visit, 'identityNumber' | 'numberIsWhole'>

export function documentOf({ identityNumber, numberIsWhole }: Typed): Result<DocumentNumber, IdentityFault> {
  const typed = foldedNumber(identityNumber)
  return /^\d+$/.test(typed) && !numberIsWhole ? parseIdentityNumber(typed) : parseDocumentNumber(typed)
}

export function permitOf(visit: Typed): TravelPermit | null {
  const document = documentOf(visit)
  return document.ok ? travelPermitIn(document.value) : null
}
