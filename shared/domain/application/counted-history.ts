// History is what the city did (policy sheet 4.3): every application of the person that is open or was paid counts by our
// own records, at once and for good, whatever a feed or its watermark says. Feeds add what they alone know; what both know
// is matched by id, and our record decides.
//
// Of two that would bar each other exactly one counts for the other: the one whose money is further, and among
// equals the earlier in the server's order. So a paid one bars whatever its order, and two open ones never bar each other.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { HistoryItem } from '#shared/policy/input.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Application } from './application.ts'
import type { ApplicationState } from './states.ts'

/** How near to the money a standing application is, the nearest first; one that is missing came to nothing. */
const STANDING = new Map<ApplicationState, number>([
  ['paid', 0],
  ['paying', 1],
  ['unpaid', 2],
  ['accepted', 3],
  ['pending-facts', 3],
  ['sampled', 3],
  ['generated', 3],
  ['audited', 3],
  ['publicised', 3],
  ['confirmed', 3],
])
/** Of one that is being lodged, or was sent back: it stands behind every other of its person. */
const OPEN = 3

/** The person's other applications, apart by the server's order, as they are known here. */
export interface OwnApplications {
  /** Lodged before the one that is decided, or all of them where it has not been lodged yet. */
  readonly others: readonly Application[]
  readonly later?: readonly Application[]
}

export interface Decided {
  readonly on: PlainDate
  /** Null: not lodged yet. */
  readonly state: ApplicationState | null
}

export function historyOf(
  person: PersonFile | null,
  { others, later = [] }: OwnApplications,
  decided: Decided,
): HistoryItem[] {
  const rank = rankOf(decided.state) ?? OPEN
  const counting = [
    ...others.filter(({ state }) => (rankOf(state) ?? Infinity) <= rank),
    ...later.filter(({ state }) => (rankOf(state) ?? Infinity) < rank),
  ]
  const own = new Set([...others, ...later].map(({ id }) => id))
  return [
    ...(person?.history ?? []).filter(({ id }) => id == null || !own.has(id)),
    ...counting.flatMap((other) => itemOf(other, decided.on)),
  ]
}

const rankOf = (state: ApplicationState | null): number | undefined =>
  state === null ? undefined : STANDING.get(state)

/** What the city's own record says, as an item of history; none where it never was lodged for a certificate. */
function itemOf({ id, certificate, lodgedOn, outcome, state }: Application, on: PlainDate): HistoryItem[] {
  if (certificate === null || lodgedOn === null) return []
  return [
    {
      kind: 'skill-subsidy',
      id,
      date: lodgedOn > on ? on : lodgedOn,
      ...(lodgedOn > on ? { lodgedOn } : {}),
      issueDate: certificate.issueDate,
      occupationCode: certificate.occupationCode,
      level: certificate.level,
      category: outcome?.category ?? null,
      state: state === 'paid' ? 'paid' : 'pending',
    },
  ]
}
