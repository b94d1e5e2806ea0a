// M-6: a result, a failure and a return after success carry the bank's own day, not the day of the import; and what the bank
// says after a success is never left unheard.

import type { Books } from '../books.ts'
import { dayOf } from '../days.ts'
import type { BankLine, PaymentLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { isCarriedOver } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const bankDates: RuleCheck = {
  clause: '评价报告 二（四）2（3）',
  check: (books, page) => {
    page.looked = books.payments.length
    for (const payment of books.payments) {
      const lines = books.bankOf(payment.id.toLowerCase())
      if (lines.length === 0) {
        if (payment.result !== 'open') {
          if (!books.has('bank') || isCarriedOver(books, payment.application))
            page.notTold('the bank’s own file')
          else
            found(
              books,
              page,
              payment,
              'a result that no file of the bank names',
              `${payment.result} of ${payment.resultOn ?? '?'}`,
            )
        }
        continue
      }
      resultDay(books, payment, lines, page)
      afterSuccess(books, payment, lines, page)
      unheard(books, payment, lines, page)
    }
    firstFailures(books, page)
  },
}

const isPaid = ({ result }: BankLine): boolean => result === 'paid'
const isFailed = ({ result }: BankLine): boolean => result === 'failed' || result === 'returned'

function resultDay(books: Books, payment: PaymentLine, lines: readonly BankLine[], page: Page): void {
  if (payment.resultOn === null) return
  const same = lines.filter(payment.result === 'paid' ? isPaid : isFailed)
  const taken = same.filter((line) => line.taken === true)
  const [line] = taken.length > 0 ? taken : same
  if (line === undefined) return
  const imported = line.receivedAt === null ? null : dayOf(line.receivedAt)
  if (line.bankDate === null) {
    page.notTold('the bank’s day')
    if (imported === payment.resultOn)
      found(
        books,
        page,
        payment,
        'the bank’s day is the import’s',
        `${payment.result} of ${payment.resultOn}, the day of the import; no day of the bank was kept`,
      )
    return
  }
  if (line.bankDate === payment.resultOn) return
  found(
    books,
    page,
    payment,
    imported === payment.resultOn ? 'the bank’s day is the import’s' : 'not the bank’s day',
    `${payment.result} of ${payment.resultOn}, the bank says ${line.bankDate} (file of ${imported ?? '?'})`,
  )
}

/** A failure in a file that came after the one with the success: the money came back. */
function returnOf(lines: readonly BankLine[]): BankLine | undefined {
  const first = lines.findIndex(isPaid)
  if (first === -1) return undefined
  const success = lines[first]
  return lines
    .slice(first + 1)
    .find(
      (line) =>
        isFailed(line) && line.file !== success?.file && (line.bankDate ?? '9') >= (success?.bankDate ?? ''),
    )
}

function afterSuccess(books: Books, payment: PaymentLine, lines: readonly BankLine[], page: Page): void {
  const back = returnOf(lines)
  if (payment.result !== 'paid') return
  if (back === undefined) {
    if (payment.returnedOn !== null)
      found(
        books,
        page,
        payment,
        'a return that no file of the bank names',
        `returned on ${payment.returnedOn}`,
      )
    return
  }
  if (payment.returnedOn === null)
    found(
      books,
      page,
      payment,
      'return after success ignored',
      `paid on ${payment.resultOn ?? '?'}, and sent back by the bank on ${back.bankDate ?? '?'} (file of ${back.receivedAt ?? '?'}): it still counts as paid`,
    )
  else if (back.bankDate !== null && back.bankDate !== payment.returnedOn)
    found(
      books,
      page,
      payment,
      'the bank’s day is the import’s',
      `returned on ${payment.returnedOn}, the bank says ${back.bankDate}`,
    )
}

/** The bank has answered, and the payment is still open. */
function unheard(books: Books, payment: PaymentLine, lines: readonly BankLine[], page: Page): void {
  if (payment.result !== 'open') return
  const line = lines.find((each) => isPaid(each) || isFailed(each))
  if (line === undefined) return
  found(
    books,
    page,
    payment,
    'the bank’s answer unheard',
    `${line.result ?? '?'} of ${line.bankDate ?? '?'} (file of ${line.receivedAt ?? '?'}), and the payment is open`,
  )
}

/** Year bands go by the first failure as the bank dates it. */
function firstFailures(books: Books, page: Page): void {
  for (const { id, application, person, firstFailedOn } of books.unpaid) {
    if (firstFailedOn === null || isCarriedOver(books, application)) continue
    const days = books
      .paymentsOf(application)
      .flatMap(({ result, resultOn, returnedOn }) => [result === 'failed' ? resultOn : null, returnedOn])
      .filter((day) => day !== null)
      .toSorted()
    if (days.length === 0 || days[0] === firstFailedOn) continue
    page.found(
      'first failure has another day',
      [application, id],
      person,
      `first failed on ${firstFailedOn}, its payments failed or came back on ${days.join(', ')}`,
    )
  }
}

function found(books: Books, page: Page, payment: PaymentLine, kind: string, because: string): void {
  const person = books.application.get(payment.application)?.person ?? null
  page.found(kind, [payment.application, payment.id], person, because)
}
