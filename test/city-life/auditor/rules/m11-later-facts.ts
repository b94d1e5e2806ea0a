// M-11: a revocation, or facts that arrive later and change the answer, reach every record they touch and no other. What is paid
// becomes a suspicion that a person disposes of, or is taken back; never a silent change.

import { by, type Books } from '../books.ts'
import { addDays, beginOf, endOf } from '../days.ts'
import type { ApplicationLine, PaymentLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { judgedThen, standing, type When } from '../known-then.ts'
import type { Judgement } from '../law/judge.ts'
import { folded, isTakenBack, stands } from '../money.ts'
import { actsOf, isCarriedOver } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

/** The look-back is a job of its own: it has this many days. */
const GRACE = 40

export const laterFacts: RuleCheck = {
  clause: '沪人社规〔2025〕7号 三（五）',
  check: (books, page) => {
    for (const application of books.applications) {
      const payment = books.paymentsOf(application.id).findLast(stands)
      if (payment !== undefined && !isTakenBack(application)) paid(books, application, payment, page)
    }
    otherItems(books, page)
  },
}

/** Paid by the law when it was ordered; by what was known some weeks before the end, and still at the end, it was not. */
function paid(books: Books, application: ApplicationLine, payment: PaymentLine, page: Page): void {
  page.looked += 1
  if (isCarriedOver(books, application.id)) {
    page.notTold('facts before an earlier system handed over')
    return
  }
  if (books.suspectsOf(application.id).length > 0) return
  const order = actsOf(books, application.id, 'ordered').at(-1)
  const ordered: When =
    order === undefined
      ? { moment: beginOf(payment.orderedOn), place: books.acts.length }
      : { moment: order.arrived, place: order.place }
  const heard = endOf(addDays(books.lastDay, -GRACE))
  if (heard <= ordered.moment) return
  const answersAt = (moment: number): readonly Judgement[] =>
    judgedThen(books, application, { moment, place: ordered.place }, ordered) ?? []
  const isDue = (answer: Judgement): boolean =>
    answer.decision === 'eligible' && answer.amount === payment.amount
  if (!answersAt(ordered.moment).some(isDue)) return
  const later = [heard, books.end].map(answersAt)
  if (
    later.some(
      (answers) =>
        answers.length === 0 || answers.some((answer) => isDue(answer) || answer.decision === 'undetermined'),
    )
  )
    return
  const answer = later[1]?.[0]
  if (answer === undefined) return
  page.found(
    answer.failed.includes('certificate-state') ? 'revoked and nobody asked' : 'a later fact changed nothing',
    [application.id, payment.id],
    application.person,
    `${payment.amount} yuan ordered on ${payment.orderedOn} as ${application.category ?? '?'}; by what arrived since, ${answer.decision === 'eligible' ? `${answer.amount ?? '?'} yuan as ${answer.category ?? '?'}` : `not met: ${answer.failed.join(', ')}`}; no suspicion and not taken back`,
  )
}

/** Of two items under one number only one was revoked, and both were taken back at once. */
function otherItems(books: Books, page: Page): void {
  const numbered = books.applications.filter(({ certificate }) => (certificate?.number ?? '') !== '')
  const groups = by(numbered, ({ certificate }) => folded(certificate?.number ?? ''))
  for (const application of numbered) {
    if (!isTakenBack(application)) continue
    const [act] = actsOf(books, application.id, 'revoked')
    const state = registered(books, application)
    if (act === undefined || state !== 'valid') continue
    const other = groups(folded(application.certificate?.number ?? '')).find(
      (each) =>
        each.certificate?.occupationCode !== application.certificate?.occupationCode &&
        actsOf(books, each.id, 'revoked').some(({ arrived }) => arrived === act.arrived),
    )
    if (other !== undefined)
      page.found(
        'one item’s revocation took another',
        [application.id, other.id],
        application.person,
        `${application.certificate?.occupationCode ?? '?'} stands as valid in the register and was taken back on ${act.receivedAt ?? '?'} with ${other.certificate?.occupationCode ?? '?'} of the same number`,
      )
  }
}

function registered(books: Books, { person, certificate }: ApplicationLine): string | null {
  const facts = standing(books.factsOf(person ?? ''), books.end).filter(
    ({ kind, value }) =>
      kind === 'certificate' &&
      sameNumber(value?.['number'], certificate?.number ?? '') &&
      value?.['occupationCode'] === certificate?.occupationCode,
  )
  const state = facts.at(-1)?.value?.['state']
  return typeof state === 'string' ? state : null
}

const sameNumber = (said: unknown, number: string): boolean =>
  typeof said === 'string' && folded(said) === folded(number)
