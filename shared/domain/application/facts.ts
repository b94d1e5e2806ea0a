// Composes what is known into the facts that the policy engine reads: the gathered person file, the papers seen at the
// counter, and the person's other applications. A group is known only by its watermark (policy sheet 4.5, R-22);
// without a file every group is unknown (SYNC-18).

import { birthDateOf, parseIdentityNumber, sexOf } from '#shared/domain/identity/identity-number.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import { FACTS_GROUPS, type FactsGroup, type HistoryItem, type Spell } from '#shared/policy/input.ts'
import type { Application } from './application.ts'
import type { LodgeableDossier } from './dossier.ts'
import type { Channel } from './month-life.ts'

/** facts always trail the application; up to this many days behind it they still count as known. */
const TOLERATED_LAG_DAYS = 45

export interface KnownFacts {
  readonly person: PersonFile | null
  readonly notice: CityNotice
  /** The person's other applications that this side knows, in the server's order; unsent ones last. */
  readonly others: readonly Application[]
  /** Evaluation institutions on hold (policy sheet 6), where this side has looked. */
  readonly heldInstitutions?: readonly string[]
}

/** Whose lodging is decided, and when. */
export interface Lodging {
  readonly id: string
  readonly unitId: string
  readonly on: PlainDate
  /** Without it: at a window. */
  readonly channel?: Channel
}

export function factsOf(dossier: LodgeableDossier, known: KnownFacts, lodging: Lodging): unknown {
  const { person } = known
  const identity = parseIdentityNumber(dossier.applicant.identityNumber)
  const channel = lodging.channel ?? 'window'
  const district = channel === 'window' ? findUnit(lodging.unitId)?.district : null
  const registered = person?.certificates.find(
    (candidate) =>
      candidate.number === dossier.certificate.number &&
      candidate.occupationCode === dossier.certificate.occupationCode,
  )
  return {
    id: lodging.id,
    applicationDate: lodging.on,
    channel,
    ...(district == null ? {} : { acceptingDistrict: district }),
    applicant: {
      sex: person?.sex ?? (identity.ok ? sexOf(identity.value) : undefined),
      birthDate: person?.birthDate ?? (identity.ok ? birthDateOf(identity.value) : undefined),
      household: person?.household ?? dossier.applicant.household,
      pensionFrom: person?.pensionFrom ?? null,
      retirementTrack: person?.retirementTrack ?? null,
    },
    spells: [...(person?.spells ?? []), ...dossier.paperFacts.map(documented)],
    certificate: registered ?? { ...dossier.certificate, state: 'not-imported' },
    catalogueB: known.notice.catalogueB,
    history: [...(person?.history ?? []), ...known.others.flatMap(pendingItem)],
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

const OPEN_STATES: ReadonlySet<string> = new Set([
  'accepted',
  'pending-facts',
  'sampled',
  'generated',
  'audited',
  'publicised',
  'confirmed',
  'paying',
  'unpaid',
])

function pendingItem(other: Application): HistoryItem[] {
  const { certificate, lodgedOn, outcome, state } = other
  if (certificate === null || lodgedOn === null || !OPEN_STATES.has(state)) return []
  return [
    {
      kind: 'skill-subsidy',
      id: other.id,
      date: lodgedOn,
      issueDate: certificate.issueDate,
      occupationCode: certificate.occupationCode,
      level: certificate.level,
      category: outcome?.category ?? null,
      state: 'pending',
    },
  ]
}
