// Where a hit of the search opens: at the desk of this person that deals with such a record; an application that none of
// their desks deals with, as a record to read. Null: not for this person.

import type { ApplicationState } from '#shared/domain/application/states.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import { type DeskRoute, desksOf } from './desk-table.ts'

export type Hit =
  | { readonly kind: 'application'; readonly id: string; readonly state: ApplicationState }
  | { readonly kind: 'person' | 'phone-check' | 'unpaid-item' | 'recoup-item'; readonly id: string }

interface Place {
  readonly desk: DeskRoute
  readonly page: string
  readonly states?: readonly ApplicationState[]
}

/** The first that fits: who reviews wants a record that waits for the review there. */
const PLACES: Readonly<Record<Hit['kind'], readonly Place[]>> = {
  application: [
    { desk: 'review', page: 'case', states: ['generated'] },
    { desk: 'counter', page: 'record' },
  ],
  person: [{ desk: 'counter', page: 'person' }],
  'phone-check': [{ desk: 'phone-check', page: 'call' }],
  'unpaid-item': [{ desk: 'unpaid', page: 'item' }],
  'recoup-item': [{ desk: 'recoup', page: 'item' }],
}

/** The address under which the frame shows a record to read. */
export const READ = 'read'

export function whereToOpen(hit: Hit, roles: readonly Role[]): readonly string[] | null {
  const own = new Set<DeskRoute>(desksOf(roles).map(({ route }) => route))
  const place = PLACES[hit.kind].find(
    ({ desk, states }) =>
      own.has(desk) && (states === undefined || (hit.kind === 'application' && states.includes(hit.state))),
  )
  if (place !== undefined) return [place.desk, place.page, hit.id]
  return hit.kind === 'application' ? [READ, hit.id] : null
}
