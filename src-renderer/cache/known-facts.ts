// What this workstation knows of a person, live on the screen.

import { useLiveQuery } from 'dexie-react-hooks'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { readCachedState } from './cached-state.ts'

/**
 * Undefined while loading, also right after the number has changed: the live query still answers for the number before,
 * and one person's facts must never be read as another's, nor "no file" as an answer about someone not yet looked for.
 */
export function useKnownFacts(
  identityNumber: string | null,
  exceptApplication: string,
): KnownFacts | undefined {
  const answer = useLiveQuery(async () => {
    const known = knownFactsIn(await readCachedState(), identityNumber, exceptApplication)
    return { known, identityNumber, exceptApplication }
  }, [identityNumber, exceptApplication])
  const isAsked = answer?.identityNumber === identityNumber && answer.exceptApplication === exceptApplication
  return isAsked ? answer.known : undefined
}
