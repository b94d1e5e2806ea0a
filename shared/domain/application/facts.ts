// Composes what is known into the facts that the policy engine reads: the gathered person file, the papers seen at the
// counter, and the person's other applications. A group is known only by its watermark (policy sheet 4.5, R-22);
// without a file every group is unknown (SYNC-18).

import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { bornOf } from '#shared/domain/identity/born.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import { FACTS_GROUPS, type FactsGroup, type Spell } from '#shared/policy/input.ts'
import { historyOf, type OwnApplications } from './counted-history.ts'
import type { LodgeableDossier } from './dossier.ts'
import type { Channel } from './month-life.ts'
import type { ApplicationState } from './states.ts'

/** facts always trail the application; up to this many days behind it they still count as known. */
const TOLERATED_LAG_DAYS = 45

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
  const registered = person?.certificates.find(
    (candidate) =>
      candidate.number !== null &&
      dossier.certificate.number !== null &&
      certificateKey(candidate.number, candidate.occupationCode) ===
        certificateKey(dossier.certificate.number, dossier.certificate.occupationCode),
  )
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
    catalogueB: known.notice.catalogueB,
    history: historyOf(person, known, { on: lodging.on, state: lodging.state ?? null }),
    evidence: { skilledPost: dossier.skilledPost },
    unknown: FACTS_GROUPS.filter(
      (group) => !isKnown(group, dossier.certificate.issueDate, lodging.on, known),
    ),
  }
}

const documented = (fact: { readonly spell: Spell }): Spell => ({ ...fact.spell, source: 'document' })

function isKnown(group: FactsGroup, issued: PlainDate, applied: PlainDate, known: KnownFacts): boolean {
  if (known.person === null) return false
  const watermark = known.notice.watermarks[group]
  if (watermark === null) return false
  return watermark >= issued && daysBetween(watermark, applied) <= TOLERATED_LAG_DAYS
}
