// M-5: ordered = paid + failed + open; what failed or came back is owed on the unpaid ledger until it is settled, to the yuan;
// what was paid and taken back stands in the recoup ledger; paid − returned − recovered is what stands. The tables agree with
// one another.

import type { Books } from '../books.ts'
import type { ApplicationLine, PaymentLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { isTakenBack, stands } from '../money.ts'
import { tableNumbers } from '../table-figures.ts'
import type { RuleCheck } from './rule.ts'

export const conservation: RuleCheck = {
  clause: '评价报告 二（四）2（3）',
  check: (books, page) => {
    page.looked = books.payments.length + books.unpaid.length + books.recoup.length
    for (const payment of books.payments) resultAndItsDay(payment, page)
    for (const application of books.applications) {
      owed(books, application, page)
      takenBack(books, application, page)
    }
    items(books, page)
    takenTwice(books, page)
    tablesAgree(books, page)
  },
}

function resultAndItsDay(
  { id, application, result, resultOn, returnedOn, orderedOn }: PaymentLine,
  page: Page,
): void {
  const wrong =
    (result === 'open') !== (resultOn === null) ||
    (returnedOn !== null && result !== 'paid') ||
    (resultOn !== null && resultOn < orderedOn) ||
    (returnedOn !== null && resultOn !== null && returnedOn < resultOn)
  if (wrong)
    page.found(
      'result and its day disagree',
      [application, id],
      null,
      `ordered ${orderedOn}, result ${result} of ${resultOn ?? 'no day'}, returned ${returnedOn ?? 'never'}`,
    )
}

/** The last payment failed or came back: an unpaid item of the same amount is open. It arrived: none is. */
function owed(books: Books, application: ApplicationLine, page: Page): void {
  const payments = books.paymentsOf(application.id)
  const items = books.unpaidOf(application.id)
  const open = items.filter(({ settledOn, state }) => settledOn === null && state !== 'cancelled')
  const last = payments.at(-1)
  const failed = last !== undefined && (last.result === 'failed' || last.returnedOn !== null)
  const { id, person } = application
  if (failed && !isTakenBack(application) && !open.some(({ amount }) => amount === last.amount))
    page.found(
      'owed and on no unpaid ledger',
      [id, last.id],
      person,
      `payment of ${last.orderedOn} ${last.result === 'failed' ? `failed on ${last.resultOn ?? '?'}` : `came back on ${last.returnedOn ?? '?'}`}, ${last.amount} yuan, no open unpaid item of that sum`,
    )
  if (open.length > 1)
    page.found(
      'owed twice',
      [id, ...open.map((item) => item.id)],
      person,
      `${open.length} open unpaid items of one application`,
    )
  if (open.length > 0 && last !== undefined && last.result === 'paid' && last.returnedOn === null)
    page.found(
      'paid and still owed',
      [id, last.id, ...open.map((item) => item.id)],
      person,
      `paid on ${last.resultOn ?? '?'}, and the unpaid item is open`,
    )
}

function takenBack(books: Books, application: ApplicationLine, page: Page): void {
  const paid = books
    .paymentsOf(application.id)
    .filter(({ result, returnedOn }) => result === 'paid' && returnedOn === null)
  const items = books.recoupOf(application.id)
  const sum = total(paid)
  const { id, person, state } = application
  if (isTakenBack(application) && paid.length > 0 && total(items) !== sum)
    page.found(
      'taken back and not recouped',
      [id, ...paid.map((payment) => payment.id)],
      person,
      `${state} with ${sum} yuan paid, the recoup ledger has ${total(items)}`,
    )
  if (items.length > 0 && total(items) > sum)
    page.found(
      'recouped more than paid',
      [id, ...items.map((item) => item.id)],
      person,
      `paid ${sum}, to recoup ${total(items)}`,
    )
  if (items.length > 0 && !isTakenBack(application))
    page.found(
      'recouped and not taken back',
      [id, ...items.map((item) => item.id)],
      person,
      `a recoup item, and the application is ${state}`,
    )
}

function items(books: Books, page: Page): void {
  for (const { id, application, amount, recovered, closedAs, repayments, closedOn } of books.recoup) {
    const back = recovered ?? 0
    const wrong =
      back > amount ||
      (closedAs === 'recovered') !== (back >= amount && amount > 0) ||
      (closedAs === null) !== (closedOn === null) ||
      (repayments !== null && total(repayments) !== back)
    if (wrong)
      page.found(
        'a recoup item that does not add up',
        [application, id],
        null,
        `${amount} to recoup, ${back} back, closed as ${closedAs ?? 'nothing'} on ${closedOn ?? 'no day'}`,
      )
  }
  for (const { id, application, settledOn, state } of books.unpaid) {
    const settled = state === 'paid' || state === 'cancelled'
    if (settled !== (settledOn !== null))
      page.found(
        'an unpaid item that does not add up',
        [application, id],
        null,
        `${state}, settled ${settledOn ?? 'never'}`,
      )
    const paid = books.paymentsOf(application).some(stands)
    if (state === 'paid' && !paid && !isTakenBack(books.application.get(application) ?? { state: '' }))
      page.found(
        'settled and nothing paid',
        [application, id],
        null,
        `settled on ${settledOn ?? '?'}, and no payment stands`,
      )
  }
}

/** A line of the bank that takes effect does so once. */
function takenTwice(books: Books, page: Page): void {
  for (const payment of books.payments) {
    const taken = books.bankOf(payment.id.toLowerCase()).filter((line) => line.taken === true)
    const words = taken.map(
      ({ result, bankDate, file }) => `${result ?? '?'} of ${bankDate ?? '?'} in ${file ?? '?'}`,
    )
    const results = taken.map(({ result }) => (result === 'paid' ? 'paid' : 'failed'))
    const order = results.join(' ')
    if (!['', 'paid', 'failed', 'paid failed'].includes(order))
      page.found('the bank’s answer taken twice', [payment.application, payment.id], null, words.join('; '))
    const said = order === 'paid failed' ? 'paid' : (results[0] ?? payment.result)
    if (taken.length > 0 && said !== payment.result)
      page.found(
        'not what the bank said',
        [payment.application, payment.id],
        null,
        `${words.join('; ')}; the record says ${payment.result}`,
      )
  }
}

/** What 2-8 says was paid is what the settlement settles and what no district funds; on the same day. */
function tablesAgree(books: Books, page: Page): void {
  if (!books.has('tables')) {
    page.notTold('the tables')
    return
  }
  const granted = tableNumbers(books, '2-8', '发放金额')
  const settled = tableNumbers(books, 'settlement', '发放金额')
  if (granted === null || settled === null) return
  const unfunded = books.payments.filter(
    ({ application, result, resultOn }) =>
      result === 'paid' &&
      resultOn !== null &&
      resultOn <= books.lastDay &&
      books.application.get(application)?.fundingDistrict == null,
  )
  if (granted - settled !== total(unfunded))
    page.found(
      'two tables disagree',
      [],
      null,
      `2-8 says ${granted} yuan paid, the settlement ${settled}, and ${total(unfunded)} have no funding district`,
    )
}

const total = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0)
