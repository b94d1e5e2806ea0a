// What a person puts on the counter: papers, the account, and the facts that the papers prove.

import type { LodgeableDossier, PaperFact } from '#shared/domain/application/dossier.ts'
import type { MaterialKind } from '#shared/domain/material/material.ts'
import { USUAL_PAPER } from '#shared/domain/person/spell-titles.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { type Certificate, spellSchema } from '#shared/policy/input.ts'
import type { Workstation } from '../city/workstation.ts'
import type { Earned, Life } from '../people/life.ts'

export const applicantOf = ({ identityNumber, name, mobile, secondContact, household }: Life) => ({
  identityNumber,
  name,
  mobile,
  secondContact,
  household,
})

export const accountOf = ({ cardNumber, name }: Life): NonNullable<LodgeableDossier['account']> => ({
  bank: '工商银行',
  cardNumber,
  holderName: name,
  socialSecurityCard: true,
})

/** Another card of the same person. */
export const newAccountOf = (life: Life): NonNullable<LodgeableDossier['account']> => ({
  ...accountOf(life),
  bank: '上海银行',
  cardNumber: `${life.cardNumber.slice(0, -4)}${String(1000 + (life.number % 9000))}`,
})

export const materialOf = (station: Workstation, staff: Staff, kind: MaterialKind) => ({
  id: station.newId(),
  kind,
  originalSeen: true,
  copyKept: true,
  scans: [],
  remark: '',
  seenBy: staff.id,
  seenAt: station.now,
})

/** The spells that are true by that day, each with its paper. */
export const paperFactsOf = (station: Workstation, staff: Staff, life: Life, day: PlainDate): PaperFact[] =>
  life.spells
    .filter(({ spell }) => spell.from <= day)
    .map(({ spell }) => ({
      id: station.newId(),
      spell: spellSchema.parse({
        ...spell,
        to: (spell.to ?? null) !== null && (spell.to ?? '') > day ? null : spell.to,
      }),
      paper: USUAL_PAPER[spell.kind],
      seenBy: staff.id,
      seenAt: station.now,
    }))

export function dossierOf(
  station: Workstation,
  staff: Staff,
  life: Life,
  earned: Earned,
  certificate: Certificate,
  given: { readonly account: boolean; readonly papers: boolean; readonly day: PlainDate },
): LodgeableDossier {
  const seen: MaterialKind[] = [
    'identity-card',
    'certificate',
    ...(given.account ? ['bank-card' as const] : []),
  ]
  if (earned.hasPostProof) seen.push('skilled-post-proof')
  return {
    applicant: applicantOf(life),
    certificate,
    account: given.account ? accountOf(life) : null,
    materials: seen.map((kind) => materialOf(station, staff, kind)),
    paperFacts: given.papers ? paperFactsOf(station, staff, life, given.day) : [],
    skilledPost: earned.hasPostProof ? 'provided' : 'missing',
  }
}
