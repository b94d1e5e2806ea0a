// What speaks against taking down an applicant: asked by the screen at every keystroke, and once more by the server, since a
// record with a wrong document number is nobody's.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { parseDocumentNumber, travelPermitOf } from '#shared/domain/identity/document-number.ts'
import type { IdentityFault } from '#shared/domain/identity/identity-number.ts'
import type { Applicant } from './dossier.ts'

export function identityFault(problem: IdentityFault): Fault {
  switch (problem.code) {
    case 'length':
      return fault('identityLength')
    case 'permit':
      return fault('permitShape')
    case 'characters':
      return fault('identityShape')
    case 'region':
      return fault('identityRegion')
    case 'birth-date':
      return fault('identityBirthDate')
    case 'checksum':
      return fault('identityChecksum')
  }
}

/** Null: in order. */
export function applicantFault({ identityNumber, born }: Applicant): Fault | null {
  const parsed = parseDocumentNumber(identityNumber)
  if (!parsed.ok) return identityFault(parsed.error)
  const untold = travelPermitOf(identityNumber) !== null && born === undefined
  return untold ? fault('required', { field: '出生日期和性别' }) : null
}
