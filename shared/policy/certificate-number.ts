// Numbers of certificates in the one form in which they are kept and compared. The register writes them without dashes; a
// paper prints them in groups (`Y0000-3102-6500-…`), so dashes go where the rest is a number of a known build. Elsewhere
// they may be part of the number and stay.

import { foldedNumber } from '#shared/kernel/folded-text.ts'

/** Special operation: T + identity number; skill level: 16 to 22 digits, since 2020 with a letter before them. */
const KNOWN_BUILD = /^(?:T\d{17}[\dX]|[A-Z]?\d{16,22})$/

export function foldCertificateNumber(text: string): string {
  const number = foldedNumber(text)
  if (!number.includes('-')) return number
  const bare = number.replaceAll('-', '')
  return KNOWN_BUILD.test(bare) ? bare : number
}
