// Which money stands: ordered and still under way, or arrived and not sent back. A subsidy that was taken back does not count
// whatever still has to come back of it.

import type { Books } from './books.ts'
import type { ApplicationLine, PaymentLine } from './export-lines.ts'

export const stands = ({ result, returnedOn }: PaymentLine): boolean =>
  result === 'open' || (result === 'paid' && returnedOn === null)

const TAKEN_BACK: ReadonlySet<string> = new Set(['cancelled', 'recouping', 'recovered'])
export const isTakenBack = ({ state }: Pick<ApplicationLine, 'state'>): boolean => TAKEN_BACK.has(state)

/** Ordered, and neither taken back nor given up: its money is out, or is owed (failed, or sent back by the bank). */
const OUT: ReadonlySet<string> = new Set(['paying', 'paid', 'unpaid'])

export interface Paid {
  readonly application: ApplicationLine
  readonly payments: readonly PaymentLine[]
  /** When its first payment was ordered. */
  readonly orderedOn: string
  /** Whether a payment stands; else it is owed. */
  readonly standing: boolean
}

/** Every application whose money is out or owed, in the order in which it was first ordered. */
export function moneyOut(books: Books): readonly Paid[] {
  return books.applications
    .flatMap((application): Paid[] => {
      const payments = books.paymentsOf(application.id)
      const first = payments[0]?.orderedOn
      if (first === undefined || isTakenBack(application)) return []
      const standing = payments.some(stands)
      return standing || OUT.has(application.state)
        ? [{ application, payments, orderedOn: first, standing }]
        : []
    })
    .toSorted((one, other) =>
      one.orderedOn < other.orderedOn ? -1 : one.orderedOn > other.orderedOn ? 1 : 0,
    )
}

/** NFKC, every dash a hyphen, no blanks, upper case: as the auditor compares codes and numbers. */
export const folded = (code: string): string =>
  code
    .normalize('NFKC')
    .replaceAll(/\s|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .toUpperCase()

/** One certificate is one number and one item: special operations share a number. */
export function certificateKey({ certificate, item }: ApplicationLine): string | null {
  if (certificate?.number == null || certificate.number === '') return null
  return `${folded(certificate.number)} ${folded(item ?? certificate.occupationCode ?? '')}`
}

export const occupationOf = ({ certificate }: ApplicationLine): string | null =>
  certificate?.occupationCode == null ? null : folded(certificate.occupationCode)

export const levelOf = ({ certificate }: ApplicationLine): number | null => certificate?.level ?? null
