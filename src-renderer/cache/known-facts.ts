// What this workstation knows of a person, live on the screen.

import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

/**
 * Undefined while loading, also right after the number has changed: one person's facts must never be read as another's,
 * nor "no file" as an answer about someone not yet looked for.
 */
export const useKnownFacts = (
  identityNumber: string | null,
  exceptApplication: string,
): KnownFacts | undefined =>
  useCached(`facts ${identityNumber ?? ''} ${exceptApplication}`, async () => {
    const identityNumbers = identityNumber === null ? [] : [identityNumber]
    const state = await askCache(QUESTIONS.around, { subject: { targets: [], identityNumbers } })
    return knownFactsIn(state, identityNumber, exceptApplication)
  })
