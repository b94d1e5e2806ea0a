// Which payments stand: ordered and still under way, or arrived and not sent back. An application of which money stands
// counts; a cancelled one does not, whatever it still has to pay back.

import type { ApplicationLine, PaymentLine } from './export-lines.ts'
import type { Books } from './books.ts'

export const stands = ({ result, returnedOn }: PaymentLine): boolean =>
  result === 'open' || (result === 'paid' && returnedOn === null)

const CANCELLED = new Set(['cancelled', 'recouping', 'recovered'])
export const isCancelled = ({ state }: Pick<ApplicationLine, 'state'>): boolean => CANCELLED.has(state)

export interface PaidApplication {
  readonly application: ApplicationLine
  readonly payment: PaymentLine
  /** When its first payment was ordered: the order of the server. */
  readonly orderedOn: string
}

/** Every application with a payment that stands, in the order in which the money was first ordered. */
export function paidApplications(books: Books): PaidApplication[] {
  return books.applications
    .flatMap((application) => {
      const all = books.paymentsOf(application.id)
      const payment = all.find(stands)
      const first = all.map(({ orderedOn }) => orderedOn).toSorted()[0]
      return payment === undefined || first === undefined ? [] : [{ application, payment, orderedOn: first }]
    })
    .toSorted((one, other) => one.orderedOn.localeCompare(other.orderedOn))
}

/** NFKC, every dash a hyphen, no blanks, upper case: as the auditor compares codes and numbers. */
export const folded = (code: string): string =>
  code
    .normalize('NFKC')
    .replaceAll(/\s|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .toUpperCase()
