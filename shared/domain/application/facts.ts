// Composes what is known into the facts that the policy engine reads: the gathered person file, the papers seen at the
// counter, and the person's other applications. A group is known only by the watermarks of its sources
// (policy sheet 4.5, R-22); without a file every group is unknown (SYNC-18).

import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { bornOf } from '#shared/domain/identity/born.ts'
import { type Awaited, awaitedSources } from '#shared/domain/person/awaited-sources.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { SOURCE_TITLES } from '#shared/domain/person/sources.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { scarceCodesOn } from '#shared/policy/scarce-catalogue.ts'
import { type Certificate, FACTS_GROUPS, type Spell } from '#shared/policy/input.ts'
import { historyOf, type OwnApplications } from './counted-history.ts'
import type { LodgeableDossier } from './dossier.ts'
import type { Channel } from './month-life.ts'
import type { ApplicationState } from './states.ts'

export interface KnownFacts extends OwnApplications {
  readonly person: PersonFile | null
  readonly notice: CityNotice
  /** Evaluation institutions on hold (policy sheet 6), where this side has looked. */
  readonly heldInstitutions?: readonly string[]
  /** Somebody else's application on the same certificate, number and item, has a payment that stands (M-1). */
  readonly certificatePaid?: boolean
}

/** Whose lodging is decided, and when. */
export interface Lodging {
  readonly id: string
  readonly unitId: string
  readonly on: PlainDate
  /** Without it: at a window. */
  readonly channel?: Channel
  /** Where it stands already: what is nearer to the money counts for it, also what came later. */
  readonly state?: ApplicationState
}

export function factsOf(dossier: LodgeableDossier, known: KnownFacts, lodging: Lodging): unknown {
  const { person } = known
  const born = bornOf(dossier.applicant.identityNumber, dossier.applicant.born)
  const channel = lodging.channel ?? 'window'
  const district = channel === 'window' ? findUnit(lodging.unitId)?.district : null
  const registered = person?.certificates.find((candidate) => isOf(candidate, dossier.certificate))
  const awaited = awaitedSources(known.notice, registered ?? dossier.certificate, lodging.on)
  return {
    id: lodging.id,
    applicationDate: lodging.on,
    channel,
    ...(district == null ? {} : { acceptingDistrict: district }),
    applicant: {
      sex: person?.sex ?? born?.sex,
      birthDate: person?.birthDate ?? born?.on,
      household: person?.household ?? dossier.applicant.household,
      pensionFrom: person?.pensionFrom ?? null,
      retirementTrack: person?.retirementTrack ?? null,
    },
    spells: [...(person?.spells ?? []), ...dossier.paperFacts.map(documented)],
    certificate: registered ?? { ...dossier.certificate, state: 'not-imported' },
    catalogueB: scarceCodesOn(known.notice.catalogueB, (registered ?? dossier.certificate).issueDate),
    ...loadedHolidays(known.notice, dossier.certificate.issueDate, lodging.on),
    history: historyOf(person, known, { on: lodging.on, state: lodging.state ?? null }),
    evidence: { skilledPost: dossier.skilledPost },
    // Without a file nothing of the person has been heard, whatever the sources have reached (SYNC-18).
    unknown:
      person === null
        ? FACTS_GROUPS
        : FACTS_GROUPS.filter((group) => awaited.some((each) => each.group === group)),
    ...(person === null || awaited.length === 0 ? {} : { awaited: awaited.map(named) }),
  }
}

/**
 * Number and item. An item of the 219 list that is printed without a code is typed by its name, and the register may
 * have a code of its own for it.
 */
function isOf(candidate: Certificate, typed: Certificate): boolean {
  const { number } = candidate
  if (number === null || typed.number === null) return false
  const key = certificateKey(typed.number, typed.occupationCode)
  return [candidate.occupationCode, candidate.occupationName].some(
    (item) => item !== null && certificateKey(number, item) === key,
  )
}

/** Of the years that a deadline of this certificate can touch: the facts of a decision are kept for ever. */
function loadedHolidays({ holidays }: CityNotice, issued: PlainDate, applied: PlainDate) {
  const touched = holidays.filter(({ year }) => yearOf(issued) <= year && year <= yearOf(applied))
  return touched.length === 0 ? {} : { holidays: touched }
}

const documented = (fact: { readonly spell: Spell }): Spell => ({ ...fact.spell, source: 'document' })

const named = ({ group, source, upTo }: Awaited) => ({ group, name: SOURCE_TITLES[source], upTo })
