// The certificates that a visit can be about: those of the cached register, and one typed in, which is always marked
// as not imported, since the register alone says that a certificate is good (product sheet 2.1-2).

import {
  certificateKey,
  normaliseCertificateNumber,
} from '#shared/domain/certificate-number/certificate-number.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { foldedLine } from '#shared/kernel/folded-text.ts'
import type { Certificate } from '#shared/policy/input.ts'
import { foldOccupationCode } from '#shared/policy/occupation-code.ts'
import { typedDate } from '../../../forms/typed-date.ts'
import { statementsOf } from './typed-statements.ts'
import { TYPED, type TypedCertificate, type Visit } from './visit.ts'

export interface Candidate {
  readonly key: string
  readonly certificate: Certificate
}

const keyOf = (certificate: Certificate): string =>
  certificateKey(certificate.number ?? '', certificate.occupationCode)

/** Newest first: a person comes about the certificate just received. */
export function registeredCandidates(person: PersonFile | null): readonly Candidate[] {
  return (person?.certificates ?? [])
    .map((certificate) => ({ key: keyOf(certificate), certificate }))
    .sort((one, other) => (one.certificate.issueDate < other.certificate.issueDate ? 1 : -1))
}

/** The typed certificate, or null while it lacks what an assessment needs. */
export function typedCertificate(typed: TypedCertificate): Certificate | null {
  const issueDate = typedDate(typed.issueDate)
  const occupationCode = foldOccupationCode(typed.occupationCode)
  if (issueDate === null || occupationCode === '') return null
  const textOrNull = (text: string): string | null => (text.trim() === '' ? null : foldedLine(text))
  return {
    number: typed.number.trim() === '' ? null : normaliseCertificateNumber(typed.number),
    kind: typed.kind,
    occupationCode,
    occupationName: textOrNull(typed.occupationName),
    level: typed.kind === 'special-ability' ? null : typed.level,
    issueDate,
    institution: textOrNull(typed.institution),
    obtainedVia: typed.obtainedVia,
    state: 'not-imported',
    ...statementsOf(typed),
  }
}

/** The certificate that the visit is about now, or null. */
export function chosenCertificate(visit: Visit, person: PersonFile | null): Certificate | null {
  if (visit.chosen === TYPED) return typedCertificate(visit.typed)
  return registeredCandidates(person).find(({ key }) => key === visit.chosen)?.certificate ?? null
}
