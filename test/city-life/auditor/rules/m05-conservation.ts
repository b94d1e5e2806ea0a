// M-5: ordered = paid + failed + under way; what failed or came back is owed on the unpaid ledger until it is settled, to
// the yuan; nothing is recouped beyond what was paid.

import type { Books } from '../books.ts'
import type { Findings, Violation } from '../finding.ts'
import { isCancelled } from '../money-standing.ts'

export function conservation(books: Books): Findings {
  const violations = [...resultsWithoutDay(books), ...owedButUnlisted(books), ...tooMuchRecouped(books)]
  return { violations, looked: books.payments.length + books.unpaid.length + books.recoup.length }
}

function resultsWithoutDay(books: Books): Violation[] {
  return books.payments
    .filter(({ result, resultOn }) => (result === 'open') !== (resultOn === null))
    .map(({ id, application, result, resultOn }) =>
      found('result and its day disagree', [application, id], `result ${result}, day ${resultOn ?? 'none'}`),
    )
}

/** The last payment failed or came back: an unpaid item of the same amount is open, or another payment follows. */
function owedButUnlisted(books: Books): Violation[] {
  return books.applications.flatMap((application) => {
    if (isCancelled(application)) return []
    const last = books
      .paymentsOf(application.id)
      .toSorted((one, other) => one.orderedOn.localeCompare(other.orderedOn))
      .at(-1)
    if (last === undefined || (last.result !== 'failed' && last.returnedOn === null)) return []
    const open = books.unpaidOf(application.id).filter(({ settledOn }) => settledOn === null)
    if (open.some(({ amount }) => amount === last.amount)) return []
    return [
      found(
        'owed and on no unpaid ledger',
        [application.id, last.id],
        `payment of ${last.orderedOn} ${last.result === 'failed' ? 'failed' : `came back on ${last.returnedOn ?? '?'}`}, ${last.amount} yuan, no open unpaid item of that sum`,
      ),
    ]
  })
}

function tooMuchRecouped(books: Books): Violation[] {
  return books.recoup.flatMap((item) => {
    const paid = books
      .paymentsOf(item.application)
      .filter(({ result }) => result === 'paid')
      .reduce((sum, { amount }) => sum + amount, 0)
    if (item.recovered <= item.amount && (item.amount <= paid || paid === 0)) return []
    return [
      found(
        'recouped more than paid',
        [item.application, item.id],
        `paid ${paid}, to recoup ${item.amount}, recovered ${item.recovered}`,
      ),
    ]
  })
}

const found = (kind: string, records: readonly string[], because: string): Violation => ({
  rule: 'M-5',
  kind,
  records,
  person: null,
  because,
  clause: '沪人社规〔2025〕7号 二（三）',
})
