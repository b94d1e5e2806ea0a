// Who reviews and who funds (section 5). The programme says, by category, which place routes a claim; a window
// application is reviewed where it was lodged, the funding follows the mapping whatever the channel. Employer, school
// and insurance are those on D (口径 R-19); a district that the facts do not show is null.

import type { CaseFile } from './case-file.ts'
import type { Holding } from './holdings.ts'
import type { RoutingPlace } from './parameters/programme.ts'
import { runsOn } from './spells.ts'
import type { District } from './vocabulary.ts'

const first = (districts: readonly (District | null)[]): District | null =>
  districts.find((district) => district !== null) ?? null

const PLACES: Readonly<Record<RoutingPlace, (file: CaseFile, holding: Holding) => District | null>> = {
  employer: ({ employees, issued }) =>
    first(employees.filter((spell) => runsOn(spell, issued)).map(({ employerDistrict }) => employerDistrict)),
  school: (_, { spells }) =>
    first(spells.map((spell) => (spell.kind === 'student' ? spell.schoolDistrict : null))),
  insurance: ({ flexible, issued }) =>
    first(flexible.filter((spell) => runsOn(spell, issued)).map(({ insuredDistrict }) => insuredDistrict)),
  household: ({ input, local }) => (local ? input.applicant.household.district : null),
  'care-employer': ({ care, issued }) => {
    const running = care.filter((spell) => runsOn(spell, issued))
    return first([...running, ...care].map(({ employerDistrict }) => employerDistrict))
  },
}

export type Routing = { readonly reviewDistrict: District | null; readonly fundingDistrict: District | null }

export function routeOf(file: CaseFile, holding: Holding): Routing {
  const { input, programme } = file
  const mapped = first(holding.terms.value.routing.map((place) => PLACES[place](file, holding)))
  return {
    reviewDistrict: input.channel === 'window' ? input.acceptingDistrict : mapped,
    fundingDistrict: programme.districtsFund ? mapped : null,
  }
}
