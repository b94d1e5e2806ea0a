// M-9: every record that is not at its end stands on some list of some unit with its next step, at every moment; and an
// application never waits for something that cannot happen.

import type { Books } from '../books.ts'
import { actsNamed, arrival } from '../acts-in-order.ts'
import type { Findings, Violation } from '../finding.ts'
import { monthOf } from '../days.ts'

const ENDS = new Set(['paid', 'refused', 'withdrawn', 'cancelled', 'recovered', 'draft'])
const CLAUSE = '评价报告 二（四）2'

export function nothingOrphaned(books: Books): Findings {
  const listed = new Map(books.owed.map((line) => [line.record, line]))
  const open = [
    ...books.applications
      .filter(({ state }) => !ENDS.has(state))
      .map(({ id }) => ({ id, kind: 'application' })),
    ...books.unpaid
      .filter(({ settledOn, state }) => settledOn === null && state !== 'cancelled')
      .map(({ id }) => ({ id, kind: 'unpaid item' })),
    ...books.recoup
      .filter(({ closedOn }) => closedOn === null)
      .map(({ id }) => ({ id, kind: 'recoup item' })),
    ...books.calls.filter(({ closedAt }) => closedAt === null).map(({ id }) => ({ id, kind: 'call' })),
    ...books.publications
      .filter(({ confirmedAt }) => confirmedAt === null)
      .map(({ id }) => ({ id, kind: 'publication' })),
  ]
  const orphans = books.has('owed')
    ? open.flatMap(({ id, kind }): Violation[] => {
        const line = listed.get(id)
        if (line?.unit != null && line.role !== null && line.list !== null && line.next !== null) return []
        return [
          found(
            'on nobody’s list',
            [id],
            `${kind} ${id} is not at its end and ${line === undefined ? 'on no list' : 'its list names no owner or no next step'}`,
          ),
        ]
      })
    : []
  return {
    violations: [...orphans, ...leftBehind(books)],
    looked: open.length,
    notTold: books.has('owed') ? 0 : open.length,
  }
}

/** Accepted, framed, not held, and passed over by the generation of a later month. */
function leftBehind(books: Books): Violation[] {
  const generations = new Map<string, string>()
  for (const application of books.applications) {
    if (application.month === null) continue
    for (const act of actsNamed(books, application.id, new Set(['generateRecord']))) {
      const last = generations.get(application.month)
      if (last === undefined || arrival(act) > last) generations.set(application.month, arrival(act))
    }
  }
  const lastMonth = [...generations.keys()].toSorted().at(-1)
  if (lastMonth === undefined) return []
  const ran = generations.get(lastMonth) ?? ''
  const framedIn = new Map(books.draws.flatMap(({ month, frame }) => frame.map((id) => [id, month] as const)))
  return books.applications.flatMap((application) => {
    const month = framedIn.get(application.id)
    if (application.state !== 'accepted' || month === undefined || month >= lastMonth) return []
    if (application.holds.some(({ until }) => until === null)) return []
    const last = books.actsOn(application.id).map(arrival).toSorted().at(-1) ?? ''
    const idle = last !== '' && Date.parse(last) < Date.parse(ran)
    if (!idle || monthOf(last) >= lastMonth) return []
    return [
      found(
        'accepted and left behind',
        [application.id],
        `framed in ${month}, last act ${last}, the generation of ${lastMonth} passed it over without a hold`,
      ),
    ]
  })
}

const found = (kind: string, records: readonly string[], because: string): Violation => ({
  rule: 'M-9',
  kind,
  records,
  person: null,
  because,
  clause: CLAUSE,
})
