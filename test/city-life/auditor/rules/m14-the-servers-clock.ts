// M-14: a period that the law grants or demands is measured by the server's clock. A list is confirmed after its last day
// by arrival, and nothing is lodged on a day that had not come when it arrived.

import { ACCEPTANCES, actsNamed, arrival, CONFIRMATIONS } from '../acts-in-order.ts'
import type { Books } from '../books.ts'
import { addDays, dayOf } from '../days.ts'
import type { Findings, Violation } from '../finding.ts'

const CLAUSE = '沪人社规〔2025〕7号 二（二）'
/** Seven calendar days, or five working days, which are never fewer than five days. */
const SHORTEST = 5

export function theServersClock(books: Books): Findings {
  return {
    violations: [...periods(books), ...lodgings(books)],
    looked: books.publications.length + books.applications.length,
  }
}

function periods(books: Books): Violation[] {
  return books.publications.flatMap((publication) => {
    const { id, endsOn, openedAt } = publication
    const confirmation = actsNamed(books, id, CONFIRMATIONS).at(-1)
    const confirmed = confirmation === undefined ? publication.confirmedAt : arrival(confirmation)
    const opening = actsNamed(books, id, new Set(['openPublication']))[0]
    const opened = opening === undefined ? openedAt : arrival(opening)
    const out: Violation[] = []
    if (confirmed !== null && endsOn !== null && dayOf(confirmed) <= endsOn)
      out.push(
        found(
          'confirmed inside its period',
          [id],
          `ends on ${endsOn}, confirmed ${confirmed} by the server's clock`,
        ),
      )
    if (opened !== null && endsOn !== null && endsOn < addDays(dayOf(opened), SHORTEST))
      out.push(found('published for too short a period', [id], `posted ${opened}, ends on ${endsOn}`))
    return out
  })
}

function lodgings(books: Books): Violation[] {
  return books.applications.flatMap(({ id, lodgedOn }) => {
    const [first] = actsNamed(books, id, ACCEPTANCES)
    if (first?.receivedAt == null || lodgedOn === null) return []
    const arrived = dayOf(first.receivedAt)
    if (lodgedOn > arrived)
      return [
        found('lodged on a day that had not come', [id], `lodged on ${lodgedOn}, arrived on ${arrived}`),
      ]
    const counted = first.countsAt === null ? null : dayOf(first.countsAt)
    return counted !== null && lodgedOn !== counted
      ? [
          found(
            'lodged by a workstation’s clock',
            [id],
            `lodged on ${lodgedOn}, the counted moment is ${first.countsAt ?? '?'}`,
          ),
        ]
      : []
  })
}

const found = (kind: string, records: readonly string[], because: string): Violation => ({
  rule: 'M-14',
  kind,
  records,
  person: null,
  because,
  clause: CLAUSE,
})
