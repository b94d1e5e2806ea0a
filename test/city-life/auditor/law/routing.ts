// Which district reviews and which one funds (policy sheet 5): by employer, school or insurance on D.

import type { Category } from './categories.ts'
import { studentSpell } from './categories.ts'
import { type LawCase, runsOn, type Spell } from './law-case.ts'
import type { Regime } from './regime.ts'

export interface Districts {
  readonly review: string | null
  readonly funding: string | null
}

export function districtsOf(read: LawCase, regime: Regime, category: Category): Districts {
  const mapped = mappedDistrict(read, regime, category)
  return {
    review: read.channel === 'window' ? read.acceptingDistrict : mapped,
    // 2021-5 was paid out of an insurance fund.
    funding: regime === '2021-5' ? null : mapped,
  }
}

function mappedDistrict(read: LawCase, regime: Regime, category: Category): string | null {
  const issued = read.certificate.issueDate
  const { household: home } = read.applicant
  const household = home.place === 'shanghai' ? home.district : null
  const onDay = (kind: string): readonly Spell[] =>
    read.spells.filter((spell) => spell.kind === kind && runsOn(spell, issued))
  switch (category) {
    case 'in-service':
      return first(onDay('employee'), ({ employerDistrict }) => employerDistrict)
    case 'secondary-student':
    case 'higher-student':
      return studentSpell(read, category)?.schoolDistrict ?? null
    case 'flexible': {
      const insured = first(onDay('flexible'), ({ insuredDistrict }) => insuredDistrict)
      return regime === '2025-7' ? (insured ?? household) : (household ?? insured)
    }
    case 'care-worker': {
      const others = read.spells.filter((spell) => spell.kind === 'care' && !runsOn(spell, issued))
      const employer = first([...onDay('care'), ...others], ({ employerDistrict }) => employerDistrict)
      return regime === '2025-7' ? employer : (household ?? employer)
    }
    default:
      return household
  }
}

const first = (spells: readonly Spell[], of: (spell: Spell) => string | null): string | null =>
  spells.map(of).find((district) => district !== null) ?? null
