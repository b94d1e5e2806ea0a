// M-3: a yuan leaves only for an application that was accepted, in a month's frame, not held, called if drawn, generated,
// audited, published for its whole period, confirmed, and listed in exactly one open payment order.

import { ACCEPTANCES, actsNamed, AUDITS } from '../acts-in-order.ts'
import { by, type Books } from '../books.ts'
import { dayOf } from '../days.ts'
import type { ApplicationLine, PaymentLine } from '../export-lines.ts'
import type { Findings, Violation } from '../finding.ts'

const CLAUSE = '沪人社规〔2025〕7号 二（二）'
const GENERATION = new Set(['generateRecord'])

export function everyStep(books: Books): Findings {
  const framed = new Set(books.draws.flatMap(({ frame }) => frame))
  const violations = books.payments.flatMap((payment) => {
    const application = books.application.get(payment.application)
    if (application === undefined)
      return [found('payment without application', payment, null, 'no application of this id is exported')]
    return [
      ...steps(books, application, payment, framed),
      ...uncalled(books, application, payment),
      ...unpublished(books, application, payment),
      ...afterCancellation(books, application, payment),
    ]
  })
  return { violations: [...violations, ...listedTwice(books)], looked: books.payments.length }
}

function steps(
  books: Books,
  application: ApplicationLine,
  payment: PaymentLine,
  framed: ReadonlySet<string>,
): Violation[] {
  const lacking = (kind: string, names: ReadonlySet<string>): Violation[] =>
    actsNamed(books, application.id, names).length > 0
      ? []
      : [found(kind, payment, application, 'no such act')]
  return [
    ...lacking('paid without acceptance', ACCEPTANCES),
    ...lacking('paid without generation', GENERATION),
    ...lacking('paid without audit', AUDITS),
    ...(framed.has(application.id)
      ? []
      : [found('paid outside every frame', payment, application, 'in no frame of a draw')]),
  ]
}

/** Drawn in a month's sample: a call with a result before the record was generated. */
function uncalled(books: Books, application: ApplicationLine, payment: PaymentLine): Violation[] {
  const sampled = books.draws.filter(({ sample }) => sample.some((one) => one.application === application.id))
  const last = sampled.at(-1)
  if (last === undefined) return []
  const calls = books.callsOf(application.id).filter(({ month }) => month === last.month)
  const closed = calls.find(({ closedAt }) => closedAt !== null && dayOf(closedAt) <= payment.orderedOn)
  if (closed === undefined)
    return [
      found(
        'paid with its call open',
        payment,
        application,
        `drawn in ${last.month}, no result before payment`,
      ),
    ]
  return closed.result === 'unverified' || closed.result === 'open'
    ? [
        found(
          'paid with its call unverified',
          payment,
          application,
          `drawn in ${last.month}, result ${closed.result}`,
        ),
      ]
    : []
}

function unpublished(books: Books, application: ApplicationLine, payment: PaymentLine): Violation[] {
  const confirmed = books
    .publicationsOf(application.id)
    .filter(
      ({ publication }) =>
        publication.confirmedAt !== null && dayOf(publication.confirmedAt) <= payment.orderedOn,
    )
  return confirmed.length > 0
    ? []
    : [
        found(
          'paid without confirmed publication',
          payment,
          application,
          'in no list confirmed before the order',
        ),
      ]
}

/** Money of a cancelled application is never ordered again. */
function afterCancellation(books: Books, application: ApplicationLine, payment: PaymentLine): Violation[] {
  const cancelled = books
    .recoupOf(application.id)
    .find(({ since }) => since !== null && since < payment.orderedOn)
  const act = actsNamed(books, application.id, new Set(['revokeCertificate'])).find(
    ({ receivedAt }) => receivedAt !== null && dayOf(receivedAt) < payment.orderedOn,
  )
  if (cancelled === undefined && act === undefined) return []
  return [
    found('cancelled and paid afterwards', payment, application, 'cancelled before this payment was ordered'),
  ]
}

/** A payment stands in one order; a repeated list names those that it repeats. */
function listedTwice(books: Books): Violation[] {
  const lines = books.orders.flatMap(({ id, writtenAt, payments, again }) =>
    payments
      .filter((payment) => !(again ?? []).includes(payment))
      .map((payment) => ({ id, writtenAt, payment })),
  )
  const orders = by(lines, ({ payment }) => payment)
  return [...new Set(lines.map(({ payment }) => payment))].flatMap((payment) => {
    const all = orders(payment)
    if (all.length < 2) return []
    return [
      {
        rule: 'M-3' as const,
        kind: 'order listed twice',
        records: [payment, ...all.map(({ id }) => id)],
        person: null,
        because: `payment ${payment} is in ${all.length} orders: ${all.map(({ id, writtenAt }) => `${id} of ${writtenAt ?? '?'}`).join(', ')}`,
        clause: CLAUSE,
      },
    ]
  })
}

const found = (
  kind: string,
  payment: PaymentLine,
  application: ApplicationLine | null,
  words: string,
): Violation => ({
  rule: 'M-3',
  kind,
  records: [payment.application, payment.id],
  person: application?.person ?? null,
  because: `${words}; ordered ${payment.orderedOn}, ${payment.amount} yuan, list of ${payment.listMonth ?? '?'}`,
  clause: CLAUSE,
})
