// M-4: the amount paid is the law's amount on the facts known when it was ordered, recomputed from the auditor's own reading of
// the law. What breaks the limits over several subsidies alone is left to M-1 and M-2.

import type { Act, Books } from '../books.ts'
import { beginOf } from '../days.ts'
import type { ApplicationLine, PaymentLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { judgedThen } from '../known-then.ts'
import type { Judgement } from '../law/judge.ts'
import { deadlineOf } from '../law/limits.ts'
import { actsOf, isCarriedOver } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const theLawsAmount: RuleCheck = {
  clause: '沪人社规〔2025〕7号 一（三）、五（四）',
  check: (books, page) => {
    page.looked = books.payments.length
    for (const application of books.applications) {
      const payments = books.paymentsOf(application.id)
      const orders = actsOf(books, application.id, 'ordered')
      for (const [index, payment] of payments.entries()) {
        ofItsOwnSum(application, payment, page)
        if (isCarriedOver(books, application.id)) page.notTold('facts before an earlier system handed over')
        else byTheLaw(books, application, payment, orders[index], page)
      }
    }
  },
}

/** The limits over several subsidies: M-1 and M-2 look at them, over all that was paid. */
const OF_OTHER_RULES: ReadonlySet<string> = new Set([
  'same-occupation',
  'annual-limit',
  'in-service-annual-limit',
  'student-once',
])

/** What the record says of its own sum has to be the sum. */
function ofItsOwnSum(application: ApplicationLine, payment: PaymentLine, page: Page): void {
  const { standard, ratio, amount } = application
  if (standard === null || ratio === null || amount === null) {
    page.notTold('standard, ratio and amount of the record')
    return
  }
  if ((standard * ratio) / 100 === amount) return
  page.found(
    'the record’s sum is none',
    [application.id, payment.id],
    application.person,
    `${standard} × ${ratio} % is not ${amount}`,
  )
}

function byTheLaw(
  books: Books,
  application: ApplicationLine,
  payment: PaymentLine,
  order: Act | undefined,
  page: Page,
): void {
  const when =
    order === undefined
      ? { moment: beginOf(payment.orderedOn), place: books.acts.length }
      : { moment: order.arrived, place: order.place }
  const answers = judgedThen(books, application, when)
  if (answers === null) {
    page.notTold('person, household or certificate')
    return
  }
  if (answers.length > 1) page.notTold('which catalogue was in force')
  if (answers.some((answer) => answer.decision === 'eligible' && answer.amount === payment.amount)) {
    const steps = OF_THE_RECORD.flatMap((step) => actsOf(books, application.id, step))
    const others = steps.flatMap(
      ({ arrived, place }) => judgedThen(books, application, { moment: arrived, place }) ?? [],
    )
    particulars(application, payment, [...answers, ...others], page)
    return
  }
  const [answer] = answers
  if (answer !== undefined) differs(application, payment, answers, answer, page)
}

/** What the record says of its category and districts is what the law said at one of these steps. */
const OF_THE_RECORD = ['lodged', 'generated', 'audited', 'confirmed'] as const

/** The right sum out of wrong particulars is wrong as well: the settlement goes by them, and the limits of a year. */
function particulars(
  application: ApplicationLine,
  payment: PaymentLine,
  answers: readonly Judgement[],
  page: Page,
): void {
  const { certificate, deadline } = application
  const wrong = PARTICULARS.flatMap((key) => {
    const said = application[key]
    return said === null || answers.some((answer) => answer[key] === said)
      ? []
      : [`${key}: the record says ${said}, the law ${answers[0]?.[key] ?? 'nothing'}`]
  })
  const regime = answers[0]?.regime ?? null
  if (
    deadline !== null &&
    application.category !== null &&
    certificate?.issueDate != null &&
    regime !== null
  ) {
    const last = deadlineOf(certificate.issueDate, application.category, regime)
    if (last !== deadline) wrong.push(`deadline: the record says ${deadline}, the law ${last}`)
  }
  if (wrong.length > 0)
    page.found(
      'right sum, wrong particulars',
      [application.id, payment.id],
      application.person,
      `${wrong.join('; ')}; ordered ${payment.orderedOn}`,
    )
}

const PARTICULARS = ['regime', 'class', 'category', 'fundingDistrict', 'reviewDistrict'] as const

function differs(
  application: ApplicationLine,
  payment: PaymentLine,
  answers: readonly Judgement[],
  answer: Judgement,
  page: Page,
): void {
  const { id, person, lodgedOn, category, certificate } = application
  const words = `lodged ${lodgedOn ?? '?'} as ${category ?? '?'}, certificate of ${certificate?.issueDate ?? '?'} level ${certificate?.level ?? 'none'}, ordered ${payment.orderedOn}`
  const records = [id, payment.id]
  if (answers.some(({ decision }) => decision === 'eligible')) {
    const sums = answers.map(
      (each) => `${each.standard ?? '?'} × ${each.ratio ?? '?'} % as ${each.category ?? '?'}`,
    )
    page.found(
      'not the law’s amount',
      records,
      person,
      `paid ${payment.amount} yuan, the law gives ${sums.join(' or ')}; ${words}`,
    )
  } else if (answer.decision === 'undetermined')
    page.found(
      'paid on what nobody knew',
      records,
      person,
      `open when it was ordered: ${answer.open.join(', ')} (as ${answer.category ?? '?'}); ${words}`,
    )
  else if (!answers.every(({ failed }) => failed.every((rule) => OF_OTHER_RULES.has(rule))))
    page.found(
      'paid against the law',
      records,
      person,
      `not met when it was ordered: ${answer.failed.join(', ')} (as ${answer.category ?? '?'}); ${words}`,
    )
}
