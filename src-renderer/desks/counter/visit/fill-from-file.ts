// The gathered file fills what it knows: name, mobile, household. It fills once for a person; what is typed after that
// stands. Another person's number takes everything of the first one away: two people's data never meet in one visit.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { normalisedIdentity } from './dossier-of-visit.ts'
import { emptyVisit, type Visit } from './visit.ts'

/** Called when the number is whole and right; `person` is null where no file is known. */
export function fillFromFile(visit: Visit, person: PersonFile | null): Visit {
  const identity = normalisedIdentity(visit)
  if (visit.filledFor === identity) return visit
  const begun =
    visit.filledFor === ''
      ? visit
      : { ...emptyVisit(visit.application), identityNumber: visit.identityNumber }
  if (person?.identityNumber !== identity) return begun
  return {
    ...begun,
    filledFor: identity,
    name: begun.name === '' ? person.name : begun.name,
    mobile: begun.mobile === '' ? (person.mobile ?? '') : begun.mobile,
    householdPlace: person.household.place,
    householdDistrict: person.household.district,
  }
}
