// What this workstation knows of a person, as `decideOn` reads it: the gathered file, the city's notice, and the
// person's other applications, unsent ones included.

import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { CachedState } from './ports.ts'
import { othersOf, screenApplications } from './screen.ts'

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
