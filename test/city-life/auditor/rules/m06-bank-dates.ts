// M-6: a result, a failure and a return after success carry the bank's own day, not the day of the import; and what the
// bank said after a success is never left unheard.

import { by, type Books } from '../books.ts'
import { dayOf } from '../days.ts'
import type { Findings, Violation } from '../finding.ts'

export function bankDates(books: Books): Findings {
  const linesOf = by(
    books.bank.filter(({ payment }) => payment !== null),
    ({ payment }) => (payment ?? '').toLowerCase(),
  )
  let notTold = 0
  const violations = books.payments.flatMap((payment) => {
    const lines = linesOf(payment.id.toLowerCase())
    const told = lines.filter(({ bankDate }) => bankDate !== null)
    const found = (kind: string, because: string): Violation => ({
      rule: 'M-6',
      kind,
      records: [payment.application, payment.id],
      person: books.application.get(payment.application)?.person ?? null,
      because,
      clause: '评价报告 二（四）2（3）',
    })
    const out: Violation[] = []
    const days = new Set(told.map(({ bankDate }) => bankDate))
    if (payment.resultOn !== null && lines.length > 0) {
      if (told.length === 0) {
        notTold += 1
        if (lines.some(({ receivedAt }) => receivedAt !== null && dayOf(receivedAt) === payment.resultOn))
          out.push(
            found(
              'the bank’s day is the import’s',
              `result of ${payment.resultOn}, the day of the import; the file's own day was not kept`,
            ),
          )
      } else if (!days.has(payment.resultOn))
        out.push(
          found(
            'the bank’s day is the import’s',
            `result of ${payment.resultOn}, the bank says ${[...days].join(', ')}`,
          ),
        )
    }
    if (payment.returnedOn !== null && told.length > 0 && !days.has(payment.returnedOn))
      out.push(
        found(
          'the bank’s day is the import’s',
          `returned on ${payment.returnedOn}, the bank says ${[...days].join(', ')}`,
        ),
      )
    const late = lateFailure(lines)
    if (late !== undefined && payment.result === 'paid' && payment.returnedOn === null)
      out.push(
        found(
          'return after success ignored',
          `success, then a failure of ${late.bankDate ?? late.receivedAt ?? '?'}: ${late.reason ?? ''}; the payment still counts as paid`,
        ),
      )
    return out
  })
  return { violations: [...violations, ...firstFailures(books)], looked: books.payments.length, notTold }
}

interface Line {
  readonly result: string | null
  readonly receivedAt: string | null
  readonly bankDate: string | null
  readonly reason: string | null
}
const succeeded = ({ result }: Line): boolean => result === 'paid' || result === '成功'
const failed = ({ result }: Line): boolean =>
  result === 'failed' || result === 'returned' || result === '失败' || result === '退汇'

/** A failure in a file that came after the one with the success. */
function lateFailure(lines: readonly Line[]): Line | undefined {
  const first = lines
    .filter(succeeded)
    .map(({ receivedAt }) => Date.parse(receivedAt ?? ''))
    .toSorted((one, other) => one - other)[0]
  return first === undefined
    ? undefined
    : lines.find((line) => failed(line) && Date.parse(line.receivedAt ?? '') > first)
}

/** Year bands go by the first failure as the bank dates it. */
function firstFailures(books: Books): Violation[] {
  return books.unpaid.flatMap(({ id, application, person, firstFailedOn }) => {
    if (firstFailedOn === null) return []
    const days = books
      .paymentsOf(application)
      .flatMap(({ result, resultOn, returnedOn }) => [result === 'failed' ? resultOn : null, returnedOn])
      .filter((day) => day !== null)
    if (days.length === 0 || days.includes(firstFailedOn)) return []
    return [
      {
        rule: 'M-6' as const,
        kind: 'first failure has another day',
        records: [application, id],
        person,
        because: `first failed on ${firstFailedOn}, its payments failed or came back on ${days.join(', ')}`,
        clause: '评价报告 二（四）2（3）',
      },
    ]
  })
}
