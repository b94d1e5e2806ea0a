// M-3: a yuan leaves only for an application that was accepted, in a month's frame, not held, called if drawn, generated,
// audited, published, confirmed, and listed in exactly one open payment order.

import type { Act, Books } from '../books.ts'
import { beginOf, endOf, millis } from '../days.ts'
import type { ApplicationLine, PaymentLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { actsOf, isCarriedOver, type Step, stepsOf } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const everyStep: RuleCheck = {
  clause: '沪人社规〔2025〕7号 二（二）',
  check: (books, page) => {
    page.looked = books.payments.length
    for (const payment of books.payments)
      if (!books.application.has(payment.application))
        page.found('payment without application', [payment.id], null, 'no application of this id is exported')
    for (const application of books.applications) {
      const payments = books.paymentsOf(application.id)
      if (payments.length === 0) continue
      if (isCarriedOver(books, application.id)) {
        page.notTold('what came before an earlier system handed the record over')
        continue
      }
      const orders = ordersOf(books, application, page)
      for (const [index, payment] of payments.entries()) {
        const order = orders[index]
        if (order === undefined) continue
        steps(books, application, payment, order, page)
        called(books, application, payment, order, page)
        onlyAfterTheLastAnswer(payments.slice(0, index), payment, page)
        afterTheEnd(books, application, payment, order, page)
      }
    }
    listedOnce(books, page)
  },
}

/** The acts that ordered its payments, one for each. */
function ordersOf(books: Books, application: ApplicationLine, page: Page): readonly Act[] {
  const orders = actsOf(books, application.id, 'ordered')
  const payments = books.paymentsOf(application.id)
  if (orders.length !== payments.length)
    page.found(
      'payment without its order',
      [application.id, ...payments.map(({ id }) => id)],
      application.person,
      `${payments.length} payments, ${orders.length} acts that ordered one`,
    )
  return orders
}

const BEFORE_MONEY: readonly (readonly [Step, string])[] = [
  ['generated', 'paid without generation'],
  ['audited', 'paid without audit'],
  ['publicised', 'paid without publication'],
  ['confirmed', 'paid without confirmation'],
]

/** Generated, audited, published and confirmed in this order, after whatever last sent it back. */
function steps(
  books: Books,
  application: ApplicationLine,
  payment: PaymentLine,
  order: Act,
  page: Page,
): void {
  const { id, person } = application
  const lacking = (kind: string, words: string): void => {
    page.found(
      kind,
      [id, payment.id],
      person,
      `${words}; ordered ${payment.orderedOn}, ${payment.amount} yuan`,
    )
  }
  const acts = books.actsOn(id).filter(({ place }) => place < order.place)
  if (!acts.some((act) => stepsOf(act).includes('lodged')))
    lacking('paid without acceptance', 'nobody has lodged it')
  const sentBack = acts.findLast((act) =>
    stepsOf(act).some((step) => step === 'sent-back' || step === 'returned'),
  )
  let after = sentBack?.place ?? -1
  for (const [step, kind] of BEFORE_MONEY) {
    const done = acts.findLast((act) => act.place >= after && stepsOf(act).includes(step))
    if (done === undefined)
      lacking(kind, `no act of this kind after ${sentBack?.receivedAt ?? 'its acceptance'}`)
    after = Math.max(after, done?.place ?? after)
  }
  const frames = books
    .framesOf(id)
    .filter(({ draw }) => draw.frameTakenAt === null || millis(draw.frameTakenAt) <= order.arrived)
  if (frames.length === 0) lacking('paid outside every frame', 'in no frame of a draw')
  if (!books.publicationsOf(id).some(({ publication }) => publication.confirmedAt !== null))
    lacking('paid without a confirmed list', 'in no list that was confirmed')
}

/** Drawn: the last call before the order has a result, and what was left unverified has been released. */
function called(
  books: Books,
  application: ApplicationLine,
  payment: PaymentLine,
  order: Act,
  page: Page,
): void {
  const { id, person } = application
  const drawn = books
    .samplesOf(id)
    .filter(({ draw }) => draw.drawnAt === null || millis(draw.drawnAt) <= order.arrived)
    .at(-1)
  if (drawn === undefined) return
  const call = books.callsOf(id).find(({ month }) => month === drawn.draw.month)
  const words = `drawn in ${drawn.draw.month}, ordered ${payment.orderedOn}`
  if (call === undefined)
    page.found('paid without its call', [id, payment.id], person, `${words}, no call on record`)
  else if (call.closedAt === null || call.result === 'open' || closedAfter(books, call.id, order))
    page.found('paid with its call open', [id, payment.id, call.id], person, words)
  else if (call.result === 'unverified' && !released(application, order))
    page.found('paid with its call unverified', [id, payment.id, call.id], person, words)
}

const CLOSING: ReadonlySet<string> = new Set(['recordAnswers', 'signUnverified'])

const closedAfter = (books: Books, call: string, order: Act): boolean => {
  const closing = books.actsOn(call).filter(({ command }) => CLOSING.has(command))
  return closing.length > 0 && closing.every(({ place }) => place > order.place)
}

const released = ({ holds }: ApplicationLine, order: Act): boolean =>
  holds.some(({ kind, until }) => kind === 'unverified' && until !== null && millis(until) <= order.arrived)

/** Another payment is ordered only when the one before has failed or come back. */
function onlyAfterTheLastAnswer(earlier: readonly PaymentLine[], payment: PaymentLine, page: Page): void {
  const last = earlier.at(-1)
  if (last === undefined || last.result === 'failed' || last.returnedOn !== null) return
  page.found(
    'ordered again without a failure',
    [payment.application, last.id, payment.id],
    null,
    `the payment of ${last.orderedOn} (${last.result}) had not failed when ${payment.orderedOn} was ordered`,
  )
}

/** Nothing is ordered for what was refused, withdrawn or taken back. */
function afterTheEnd(
  books: Books,
  application: ApplicationLine,
  payment: PaymentLine,
  order: Act,
  page: Page,
): void {
  const ended = books
    .actsOn(application.id)
    .filter(({ place }) => place < order.place)
    .findLast((act) => stepsOf(act).some((step) => ENDS.has(step) || step === 'lodged'))
  const step = ended === undefined ? undefined : stepsOf(ended).find((each) => ENDS.has(each))
  const item = books
    .unpaidOf(application.id)
    .find(
      ({ state, settledOn }) =>
        state === 'cancelled' && settledOn !== null && endOf(settledOn) <= beginOf(payment.orderedOn),
    )
  if (step === undefined && item === undefined) return
  page.found(
    'cancelled and paid afterwards',
    [application.id, payment.id],
    application.person,
    `${step ?? 'its unpaid item cancelled'} on ${ended?.receivedAt ?? item?.settledOn ?? '?'}, ordered ${payment.orderedOn}`,
  )
}

const ENDS: ReadonlySet<Step> = new Set(['refused', 'withdrawn', 'revoked'])

/** A payment stands in one list; a repeated list names those that it only repeats. */
function listedOnce(books: Books, page: Page): void {
  if (!books.has('orders')) return
  for (const payment of books.payments) {
    const lists = books
      .ordersOf(payment.id)
      .filter(({ order }) => !(order.again ?? []).includes(payment.id))
      .map(({ order }) => order)
    if (lists.length > 1)
      page.found(
        'order listed twice',
        [payment.id, payment.application, ...lists.map(({ id }) => id)],
        books.application.get(payment.application)?.person ?? null,
        `payment ${payment.id} is in ${lists.length} lists: ${lists.map(({ id, writtenAt }) => `${id} of ${writtenAt ?? '?'}`).join(', ')}`,
      )
    if (lists.length === 0 && payment.result !== 'open' && !isCarriedOver(books, payment.application))
      page.found(
        'paid from no list',
        [payment.id, payment.application],
        books.application.get(payment.application)?.person ?? null,
        `the bank answered (${payment.result}) a payment that stood in no list`,
      )
  }
}
