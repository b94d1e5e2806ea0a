// The number of the document by which a person identifies themselves: a citizen's identity number or a residence permit in
// the same form, or a travel permit with a shape of its own.

import { foldedNumber } from '#shared/kernel/folded-text.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type IdentityFault, type IdentityNumber, parseIdentityNumber } from './identity-number.ts'
import { type TravelPermit, travelPermitIn } from './travel-permit.ts'

export type DocumentNumber = IdentityNumber | TravelPermit

/** As it is kept and compared; what is no number at all is kept folded. */
export function foldDocumentNumber(text: string): string {
  const folded = foldedNumber(text)
  return travelPermitIn(folded) ?? folded
}

export function parseDocumentNumber(text: string): Result<DocumentNumber, IdentityFault> {
  const folded = foldedNumber(text)
  const permit = travelPermitIn(folded)
  if (permit !== null) return ok(permit)
  return /^[HM]\d/.test(folded) ? err({ code: 'permit', length: folded.length }) : parseIdentityNumber(folded)
}

export const travelPermitOf = (text: string): TravelPermit | null => travelPermitIn(foldedNumber(text))
