// M-11: a revocation, or a fact that arrives later and takes away what a payment rested on, leaves a trace on every
// record that it touches: cancelled, recouped, or a suspicion that a person disposes of. Never a silent change.

import { by, type Books } from '../books.ts'
import { addDays, addMonths, dayOf } from '../days.ts'
import type { ApplicationLine, FactLine } from '../export-lines.ts'
import type { Findings, Violation } from '../finding.ts'
import { isCancelled, paidApplications } from '../money-standing.ts'

/** The look-back is a job of its own: it has this many days. */
const GRACE = 40
const CLAUSE = '沪人社规〔2025〕7号 三（五）'

export function laterFacts(books: Books): Findings {
  const suspectsOf = by(books.suspects, ({ application }) => application)
  const end = lastDay(books)
  const paid = paidApplications(books).filter(({ application }) => !isCancelled(application))
  const violations = paid.flatMap(({ application, orderedOn }) => {
    if (suspectsOf(application.id).length > 0 || books.recoupOf(application.id).length > 0) return []
    if (application.certificate?.state === 'revoked')
      return [
        found(
          'revoked and nobody asked',
          application,
          `paid (ordered ${orderedOn}), the register says revoked, no suspicion and no cancellation`,
        ),
      ]
    return changed(books, application, orderedOn, end)
  })
  return { violations, looked: paid.length, notTold: books.has('suspects') ? 0 : paid.length }
}

function changed(books: Books, application: ApplicationLine, orderedOn: string, end: string): Violation[] {
  const { person, category, certificate } = application
  const issued = certificate?.issueDate ?? null
  if (person === null || issued === null) return []
  const facts = books.factsOf(person)
  const late = (moment: string | null): boolean =>
    moment !== null && dayOf(moment) > orderedOn && addDays(dayOf(moment), GRACE) <= end
  const pension = facts.find(
    ({ kind, from, knownAt, withdrawnAt }) =>
      kind === 'pension' && from !== null && from <= issued && late(knownAt) && withdrawnAt === null,
  )
  if (pension !== undefined && category !== 'care-worker')
    return [
      found(
        'a later fact changed nothing',
        application,
        `pension from ${pension.from ?? '?'} known on ${pension.knownAt ?? '?'}, after the order of ${orderedOn}; no suspicion`,
      ),
    ]
  if (category !== 'in-service') return []
  const covers = (fact: FactLine, day: string): boolean =>
    fact.kind === 'employee' && fact.from !== null && fact.from <= day && (fact.to === null || fact.to >= day)
  const gone = facts.find((fact) => covers(fact, issued) && late(fact.withdrawnAt))
  const still = facts.some((fact) => covers(fact, issued) && fact.withdrawnAt === null)
  return gone === undefined || still
    ? []
    : [
        found(
          'a later fact changed nothing',
          application,
          `employment on ${issued} withdrawn on ${gone.withdrawnAt ?? '?'}, after the order of ${orderedOn}; no suspicion`,
        ),
      ]
}

function lastDay(books: Books): string {
  const days = books.acts.map(({ receivedAt }) => (receivedAt === null ? '' : dayOf(receivedAt))).toSorted()
  return days.at(-1) ?? addMonths('2100-01-01', 0)
}

const found = (kind: string, application: ApplicationLine, because: string): Violation => ({
  rule: 'M-11',
  kind,
  records: [application.id],
  person: application.person,
  because,
  clause: CLAUSE,
})
