// What this workstation knows of a person, as `decideOn` reads it: the gathered file, the city's notice, the person's
// other applications, unsent ones included, and the institutions on hold.

import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { CachedState } from './ports.ts'
import { applicationsOn, fileOf, heldInstitutionsOn, ownApplications, screenCases } from './screen.ts'

export function knownFactsIn(
  cached: CachedState,
  identityNumber: string | null,
  exceptApplication: string,
): KnownFacts {
  const screen = screenCases(cached)
  return {
    person: fileOf(identityNumber, cached.people),
    notice: cached.notice,
    ...ownApplications(identityNumber, exceptApplication, applicationsOn(screen)),
    heldInstitutions: heldInstitutionsOn(screen),
  }
}
