// The gathered file fills what it knows: name, mobile, household. It fills once for a person; what is typed after that
// stands, and another person's number takes the first one's data away.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { normalisedIdentity } from './dossier-of-visit.ts'
import type { Visit } from './visit.ts'

export function fillFromFile(visit: Visit, person: PersonFile | null): Visit {
  const identity = normalisedIdentity(visit)
  if (person === null || person.identityNumber !== identity || visit.filledFor === identity) return visit
  const ofSomeoneElse = visit.filledFor !== ''
  return {
    ...visit,
    filledFor: identity,
    name: visit.name === '' || ofSomeoneElse ? person.name : visit.name,
    mobile: visit.mobile === '' || ofSomeoneElse ? (person.mobile ?? '') : visit.mobile,
    householdPlace: person.household.place,
    householdDistrict: person.household.district,
    chosen: ofSomeoneElse ? null : visit.chosen,
  }
}
