// What this workstation knows of a person, as `decideOn` reads it: the gathered file, the city's notice, and the
// person's other applications, unsent ones included.

import { useLiveQuery } from 'dexie-react-hooks'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { readCachedState } from './cached-state.ts'
import { type CachedState, othersOf, screenApplications } from './replay.ts'

export function knownFactsIn(
  cached: CachedState,
  identityNumber: string | null,
  exceptApplication: string,
): KnownFacts {
  return {
    person: cached.people.find((file) => file.identityNumber === identityNumber) ?? null,
    notice: cached.notice,
    others: othersOf(identityNumber, exceptApplication, screenApplications(cached)),
  }
}

/** Undefined while loading. */
export const useKnownFacts = (
  identityNumber: string | null,
  exceptApplication: string,
): KnownFacts | undefined =>
  useLiveQuery(
    async () => knownFactsIn(await readCachedState(), identityNumber, exceptApplication),
    [identityNumber, exceptApplication],
  )
