// M-13: the draw can be drawn again by an outsider from the frame, the seed and the published rule; the two samples are
// disjoint, one application a person; a month with one open call generates nothing.
//
// The published rule: every application of the frame has a ticket, SHA-256 of `seed:id`; the lowest are drawn.

import { createHash } from 'node:crypto'
import { actsNamed, arrival } from '../acts-in-order.ts'
import type { Books } from '../books.ts'
import type { Findings, Violation } from '../finding.ts'

const CLAUSE = '评价报告 表2-3'
const GENERATION = new Set(['generateRecord'])

export function theDraw(books: Books): Findings {
  return {
    violations: [...samples(books), ...openCalls(books)],
    looked: books.draws.length,
    notTold: books.draws.filter(({ seed }) => seed === null).length,
  }
}

function samples(books: Books): Violation[] {
  return books.draws.flatMap(({ month, frame, sample, seed }) => {
    const drawn = sample.map(({ application }) => application)
    const people = drawn.map((id) => books.application.get(id)?.person ?? id)
    const twice = drawn.filter((id, index) => drawn.indexOf(id) !== index)
    const samePerson = drawn.filter((_, index) => people.indexOf(people[index] ?? '') !== index)
    const outside = drawn.filter((id) => !frame.includes(id))
    return [
      ...(twice.length === 0 ? [] : [found('drawn twice', twice, `month ${month}`)]),
      ...(samePerson.length === 0 || twice.length > 0
        ? []
        : [found('one person drawn twice', samePerson, `month ${month}`)]),
      ...(outside.length === 0 ? [] : [found('drawn from outside the frame', outside, `month ${month}`)]),
      ...(seed === null ? [] : wrongOrder(books, month, frame, drawn, seed)),
    ]
  })
}

/** Nobody with a lower ticket was passed over, but for a person who is in the sample already. */
function wrongOrder(
  books: Books,
  month: string,
  frame: readonly string[],
  drawn: readonly string[],
  seed: string,
): Violation[] {
  const ticket = (id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex')
  const carried = new Set(
    drawn.filter((id) => books.callsOf(id).some((call) => call.month !== null && call.month < month)),
  )
  const chosen = new Set(drawn)
  const people = new Set(drawn.map((id) => books.application.get(id)?.person ?? id))
  const fresh = drawn
    .filter((id) => !carried.has(id))
    .map(ticket)
    .toSorted()
  const last = fresh.at(-1)
  if (last === undefined) return []
  const passedOver = frame.filter(
    (id) => !chosen.has(id) && ticket(id) < last && !people.has(books.application.get(id)?.person ?? id),
  )
  return passedOver.length === 0
    ? []
    : [
        found(
          'the draw is not the seed’s',
          passedOver,
          `month ${month}: ${passedOver.length} with lower tickets were passed over`,
        ),
      ]
}

/** A record's month is the month of its last generation. */
function openCalls(books: Books): Violation[] {
  const generations = books.applications.flatMap(({ id, month }) => {
    const last = actsNamed(books, id, GENERATION).at(-1)
    return month === null || last === undefined ? [] : [{ month, id, at: arrival(last) }]
  })
  const first = new Map<string, { readonly id: string; readonly at: string }>()
  for (const { month, id, at } of generations) {
    const known = first.get(month)
    if (known === undefined || Date.parse(at) < Date.parse(known.at)) first.set(month, { id, at })
  }
  return books.calls.flatMap((call) => {
    const generated = first.get(call.month ?? '')
    const closed = call.closedAt === null ? Infinity : Date.parse(call.closedAt)
    if (generated === undefined || closed <= Date.parse(generated.at)) return []
    const state = call.closedAt === null ? 'is open' : `was closed on ${call.closedAt}`
    return [
      found(
        'generated with a call open',
        [call.id, call.application, generated.id],
        `${call.month ?? '?'}: generated on ${generated.at}, the call ${state}`,
      ),
    ]
  })
}

const found = (kind: string, records: readonly string[], because: string): Violation => ({
  rule: 'M-13',
  kind,
  records,
  person: null,
  because,
  clause: CLAUSE,
})
