// Without `--full` nobody can be recognised: people and certificate numbers stand under pseudonyms that are the same in all
// files of one export and in no two exports, and what people wrote in their own words is left out.

import { createHmac, randomBytes } from 'node:crypto'
import { normaliseCertificateNumber } from '#shared/domain/certificate-number/certificate-number.ts'
import { personKey } from '#shared/domain/identity/person-key.ts'

export interface Pseudonyms {
  readonly full: boolean
  readonly person: (identityNumber: string) => string
  readonly certificate: (number: string | null) => string | null
  /** Words that somebody wrote, names, telephone numbers: as they are, or null. */
  readonly words: (text: string | null) => string | null
}

export function pseudonyms(full: boolean, salt: Uint8Array = randomBytes(32)): Pseudonyms {
  if (full) {
    const asItIs = (text: string | null): string | null => text
    return { full, person: personKey, certificate: asItIs, words: asItIs }
  }
  const digest = (text: string): string => createHmac('sha256', salt).update(text).digest('hex').slice(0, 20)
  return {
    full,
    person: (identityNumber) => `P${digest(`person:${personKey(identityNumber)}`)}`,
    certificate: (number) =>
      number === null || number === ''
        ? number
        : `C${digest(`certificate:${normaliseCertificateNumber(number)}`)}`,
    words: () => null,
  }
}
