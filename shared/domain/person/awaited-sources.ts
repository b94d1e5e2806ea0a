// Which groups of facts are known for a claim, and by which source the others still wait (policy sheet 4.5): each authority
// is gathered by itself, and a group is known when every source on which it rests has been gathered up to the day of the
// certificate and not too long before the application.

import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Certificate } from '#shared/policy/input.ts'
import { FACTS_GROUPS, type FactsGroup } from '#shared/policy/vocabulary.ts'
import type { CityNotice } from './city-notice.ts'
import { type Source, sourcesOfGroup } from './sources.ts'

/** facts always trail the application; up to this many days behind it they still count as known. */
const TOLERATED_LAG_DAYS = 45

export interface Awaited {
  readonly group: FactsGroup
  readonly source: Source
  /** How far it has been gathered; null: not at all. */
  readonly upTo: PlainDate | null
}

export const awaitedSources = (
  { watermarks }: CityNotice,
  certificate: Pick<Certificate, 'number' | 'occupationCode' | 'occupationName' | 'source' | 'issueDate'>,
  applied: PlainDate,
): readonly Awaited[] =>
  FACTS_GROUPS.flatMap((group) =>
    sourcesOfGroup(group, certificate).flatMap((source) => {
      const upTo = watermarks[source]
      const known =
        upTo !== null && upTo >= certificate.issueDate && daysBetween(upTo, applied) <= TOLERATED_LAG_DAYS
      return known ? [] : [{ group, source, upTo }]
    }),
  )
