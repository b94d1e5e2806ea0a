// The records that wait for this desk, each compared with today's facts, live on the screen.

import type { Application } from '#shared/domain/application/application.ts'
import type { ApplicationState } from '#shared/domain/application/states.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { type Screened, screenApplications } from '#shared/sync/screen.ts'
import { askCache } from '../../cache/service/cache-client.ts'
import { QUESTIONS } from '../../cache/service/questions.ts'
import { useCached } from '../../cache/use-cached.ts'
import { now } from '../../ui/clock.ts'
import { compare, type Compared } from './compare.ts'

export interface ReviewCase extends Screened<Application> {
  readonly compared: Compared
}

export interface ReviewCases {
  /** In the order of lodging, which no act changes: whoever holds or returns one goes on where they were. */
  readonly cases: readonly ReviewCase[]
  /** How many wait in all; more than are shown at once where the district has very many. */
  readonly total: number
}

/** Whole records are unsealed for these, so a desk takes so many at a time and the next ones when they are done. */
const AT_ONCE = 500

/** Undefined while loading. */
export function useReviewCases(states: readonly ApplicationState[], person: string): ReviewCases | undefined {
  return useCached(`review ${states.join(' ')} ${person}`, async () => {
    const { rows, total } = await askCache(QUESTIONS.list, {
      query: {
        acted: null,
        text: '',
        states: [...states],
        sort: [{ key: 'time', descending: false }],
        from: 0,
        to: AT_ONCE,
      },
    })
    const cases = await readCases(
      rows.map(({ id }) => id),
      person,
    )
    return { cases: cases.toSorted(byLodging), total }
  })
}

/** One that may stand beyond the list; undefined while loading, null where this workstation does not have it. */
export const useReviewCase = (id: string | undefined, person: string): ReviewCase | null | undefined =>
  useCached(`review of ${id} ${person}`, async () =>
    id === undefined ? null : ((await readCases([id], person))[0] ?? null),
  )

async function readCases(ids: readonly string[], person: string): Promise<ReviewCase[]> {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  const cached = await askCache(QUESTIONS.around, { subject: { targets: [...ids], identityNumbers: [] } })
  const at = now()
  return screenApplications(cached)
    .filter(({ record }) => wanted.has(record.id))
    .map((screened) => {
      const { record } = screened
      const known = knownFactsIn(cached, record.applicant.identityNumber, record.id)
      return { ...screened, compared: compare(record, known, at, person) }
    })
}

function byLodging({ record: one }: ReviewCase, { record: other }: ReviewCase): number {
  const days = (one.lodgedOn ?? '').localeCompare(other.lodgedOn ?? '')
  return days === 0 ? one.id.localeCompare(other.id) : days
}
