// What this workstation knows of a person, live on the screen.

import { useLiveQuery } from 'dexie-react-hooks'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { readCachedState } from './cached-state.ts'

/** Undefined while loading. */
export const useKnownFacts = (
  identityNumber: string | null,
  exceptApplication: string,
): KnownFacts | undefined =>
  useLiveQuery(
    async () => knownFactsIn(await readCachedState(), identityNumber, exceptApplication),
    [identityNumber, exceptApplication],
  )
