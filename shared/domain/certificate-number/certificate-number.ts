// Shapes of certificate numbers. A shape is never a reason to refuse (the register decides, product sheet 2.1); it only
// catches slips of the hand. A special-operation certificate (特种作业操作证) is "T" + the holder's identity number, the
// same for all their items: it is keyed with its item, and masked wherever an identity number would be.

import { maskIdentityNumber, parseIdentityNumber } from '../identity/identity-number.ts'
import { foldCertificateNumber } from '#shared/policy/certificate-number.ts'
import { foldOccupationCode } from '#shared/policy/occupation-code.ts'
import type { CertificateKind, OccupationCode } from '#shared/policy/vocabulary.ts'

export type CertificateNumberShape = 'special-operation' | 'skill-level' | 'letters-and-digits'

export type CertificateNumberWarning = 'empty' | 'special-operation-identity' | 'unusual-shape'

export const CERTIFICATE_NUMBER_WARNING_TITLES: Readonly<Record<CertificateNumberWarning, string>> = {
  empty: '未填写证书编号',
  'special-operation-identity': '特种作业操作证编号应为“T”加持证人身份证号码，请核对',
  'unusual-shape': '证书编号格式不常见，请核对',
}

/** As it is kept and compared. */
export const normaliseCertificateNumber = foldCertificateNumber

const SPECIAL_OPERATION = /^T(\d{17}[\dX])$/
/** `Y` + 21 digits since 2020 (institution, year, level and serial), older ones without the letter. */
const SKILL_LEVEL = /^[YS]?\d{16,22}$/

export function certificateNumberShape(text: string): CertificateNumberShape {
  const number = normaliseCertificateNumber(text)
  if (SPECIAL_OPERATION.test(number)) return 'special-operation'
  return SKILL_LEVEL.test(number) ? 'skill-level' : 'letters-and-digits'
}

export function certificateNumberWarnings(
  text: string,
  kind: CertificateKind,
): readonly CertificateNumberWarning[] {
  const number = normaliseCertificateNumber(text)
  if (number === '') return ['empty']
  const identity = SPECIAL_OPERATION.exec(number)?.[1]
  if (identity !== undefined) return parseIdentityNumber(identity).ok ? [] : ['special-operation-identity']
  const usual = kind === 'skill-level' ? SKILL_LEVEL.test(number) : /^[0-9A-Z]{8,24}$/.test(number)
  return usual ? [] : ['unusual-shape']
}

/** Two items of one special-operation holder share the number: the number alone is no key. */
export const certificateKey = (number: string, item: OccupationCode): string =>
  `${normaliseCertificateNumber(number)}#${foldOccupationCode(item)}`

/** In publications: a number that is an identity number is hidden like one. */
export function maskCertificateNumber(text: string): string {
  const number = normaliseCertificateNumber(text)
  const identity =
    SPECIAL_OPERATION.exec(number)?.[1] ?? (parseIdentityNumber(number).ok ? number : undefined)
  if (identity === undefined) return number
  return number.startsWith('T') ? `T${maskIdentityNumber(identity)}` : maskIdentityNumber(identity)
}
