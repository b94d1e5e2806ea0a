// What this workstation knows of a person, as `decideOn` reads it: the gathered file, the city's notice, the person's
// other applications, unsent ones included, and the institutions on hold.

import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { CachedState } from './ports.ts'
import { applicationsOn, heldInstitutionsOn, othersOf, screenCases } from './screen.ts'

export function knownFactsIn(
  cached: CachedState,
  identityNumber: string | null,
  exceptApplication: string,
): KnownFacts {
  const screen = screenCases(cached)
  return {
    person: cached.people.find((file) => file.identityNumber === identityNumber) ?? null,
    notice: cached.notice,
    others: othersOf(identityNumber, exceptApplication, applicationsOn(screen)),
    heldInstitutions: heldInstitutionsOn(screen),
  }
}
