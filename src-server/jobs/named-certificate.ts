// A certificate as a list from outside names it: by number, and by item where several stand under the number, as with
// special-operation certificates, which bear the number of the person (policy sheet 3). A line that names no item and meets
// several is told all of them; it is never guessed.

import type { Application } from '#shared/domain/application/application.ts'
import { normaliseCertificateNumber } from '#shared/domain/certificate-number/certificate-number.ts'
import { foldOccupationCode, isSameOccupation } from '#shared/policy/occupation-code.ts'

export interface NamedCertificate {
  readonly number: string
  /** Code or name of the occupation; empty: whatever stands under the number. */
  readonly item: string
}

export type BoundCertificate = Pick<
  NonNullable<Application['certificate']>,
  'number' | 'occupationCode' | 'occupationName'
>

/** Those of the certificates that are named; `several`: the items among which the line does not choose. */
export function namedAmong<Found extends { readonly certificate: BoundCertificate }>(
  { number, item }: NamedCertificate,
  among: readonly Found[],
): { readonly found: readonly Found[] } | { readonly several: readonly string[] } {
  const wanted = normaliseCertificateNumber(number)
  const found = among.filter(
    ({ certificate }) =>
      certificate.number !== null &&
      normaliseCertificateNumber(certificate.number) === wanted &&
      (item === '' || isItem(item, certificate)),
  )
  const items = new Map(
    found.map(({ certificate }) => [foldOccupationCode(certificate.occupationCode), certificate]),
  )
  return items.size > 1 ? { several: [...items.values()].map(itemWords).sort() } : { found }
}

export const severalItems = (items: readonly string[]): string =>
  `该编号下有多个项目，请注明职业编码：${items.join('、')}`

/** Two lines that mean the same, as far as the lines alone tell. */
export const namedKey = ({ number, item }: NamedCertificate): string =>
  `${normaliseCertificateNumber(number)}#${foldOccupationCode(item)}`

const isItem = (item: string, { occupationCode, occupationName }: BoundCertificate): boolean =>
  isSameOccupation(item, occupationCode) || item.trim() === occupationName

const itemWords = ({ occupationCode, occupationName }: BoundCertificate): string =>
  occupationName === null ? occupationCode : `${occupationCode} ${occupationName}`
