// M-10: while a hold stands nothing passes it; lifting one lifts only that one; a new record of a held institution is
// held from the moment it is accepted.

import { ACCEPTANCES, actsNamed, arrival } from '../acts-in-order.ts'
import type { Books } from '../books.ts'
import { dayOf } from '../days.ts'
import type { ApplicationLine } from '../export-lines.ts'
import type { Findings, Violation } from '../finding.ts'

const PASSES = new Set(['approveRecord', 'publiciseRecord', 'confirmRecord', 'generateRecord'])
const CLAUSE = '评价报告 二（四）2（2）'

export function holds(books: Books): Findings {
  const violations = books.applications.flatMap((application) => [
    ...passed(books, application),
    ...paidWhileHeld(books, application),
    ...liftedTogether(books, application),
  ])
  return {
    violations: [...violations, ...heldInstitutions(books)],
    looked: books.applications.reduce((sum, application) => sum + application.holds.length, 0),
  }
}

/** A result that is not "generated" may be noted while held: only acts that move the record count. */
function passed(books: Books, application: ApplicationLine): Violation[] {
  return actsNamed(books, application.id, PASSES).flatMap((act) => {
    const moment = Date.parse(arrival(act))
    const hold = application.holds.find(
      ({ since, until }) => Date.parse(since) < moment && (until === null || moment < Date.parse(until)),
    )
    if (hold === undefined || Number.isNaN(moment)) return []
    return [
      found(
        'passed a hold',
        application,
        `${act.command} on ${arrival(act)} while held (${hold.kind}) since ${hold.since}`,
      ),
    ]
  })
}

function paidWhileHeld(books: Books, application: ApplicationLine): Violation[] {
  return books.paymentsOf(application.id).flatMap((payment) => {
    const hold = application.holds.find(
      ({ since, until }) =>
        dayOf(since) < payment.orderedOn && (until === null || payment.orderedOn < dayOf(until)),
    )
    if (hold === undefined) return []
    return [
      found(
        'paid while held',
        application,
        `ordered ${payment.orderedOn} while held (${hold.kind}) since ${hold.since}`,
      ),
    ]
  })
}

function liftedTogether(books: Books, application: ApplicationLine): Violation[] {
  const lifts = actsNamed(books, application.id, new Set(['liftHold']))
  return lifts.flatMap((act) => {
    const ended = application.holds.filter(
      ({ until }) => until !== null && Date.parse(until) === Date.parse(arrival(act)),
    )
    if (ended.length < 2 || lifts.filter((other) => arrival(other) === arrival(act)).length >= ended.length)
      return []
    return [
      found(
        'a hold lifted with its neighbour',
        application,
        `one liftHold on ${arrival(act)} ended ${ended.map(({ kind }) => kind).join(', ')}`,
      ),
    ]
  })
}

/** From when to when an institution was held, by what its held records say. */
function heldInstitutions(books: Books): Violation[] {
  const spans = new Map<string, { since: number; until: number }[]>()
  for (const { certificate, holds: all } of books.applications)
    for (const hold of all)
      if (hold.kind === 'institution' && certificate?.institution != null) {
        const span = {
          since: Date.parse(hold.since),
          until: hold.until === null ? Infinity : Date.parse(hold.until),
        }
        spans.set(certificate.institution, [...(spans.get(certificate.institution) ?? []), span])
      }
  return books.applications.flatMap((application) => {
    const institution = application.certificate?.institution ?? ''
    const [accepted] = actsNamed(books, application.id, ACCEPTANCES)
    if (accepted === undefined || application.state === 'refused' || application.state === 'returned')
      return []
    const moment = Date.parse(arrival(accepted))
    const span = (spans.get(institution) ?? []).find(({ since, until }) => since < moment && moment < until)
    if (span === undefined || application.holds.some(({ kind }) => kind === 'institution')) return []
    return [
      found(
        'a new record of a held institution is not held',
        application,
        `accepted ${arrival(accepted)} while ${institution} was held`,
      ),
    ]
  })
}

const found = (kind: string, application: ApplicationLine, because: string): Violation => ({
  rule: 'M-10',
  kind,
  records: [application.id],
  person: application.person,
  because,
  clause: CLAUSE,
})
