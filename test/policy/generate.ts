// Made-up applications for benchmarks and fuzzing: deterministic from a seed, gathered around the dates on which the
// law changes, with every kind of spell, history and unknown group. They are inputs as JSON, not yet parsed.

import { CATEGORIES, DISTRICTS, FACTS_GROUPS } from '#shared/policy/vocabulary.ts'
import { addDays, addMonths, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { PRIORITY_OCCUPATIONS, SKILLED_POST_OCCUPATIONS } from '#shared/policy/parameters/occupations.ts'

export type Random = () => number

/** mulberry32: small, seeded, good enough to spread cases. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const OCCUPATIONS = [
  ...PRIORITY_OCCUPATIONS.map(({ code }) => code),
  ...SKILLED_POST_OCCUPATIONS.map(({ code }) => code),
  '4-10-01-05',
  '4-10-01-06',
  '6-31-01-01',
  '6-18-01-01',
  '6-29-02-06',
]

/** Days on which something in the law changes. */
const EDGES = [
  '2021-03-01',
  '2021-05-01',
  '2021-06-01',
  '2022-06-01',
  '2022-08-22',
  '2023-10-01',
  '2024-11-14',
  '2025-01-01',
  '2025-05-01',
  '2026-06-30',
  '2028-04-30',
].map(plainDate)

export function generateInput(random: Random, id: string) {
  const below = (count: number): number => Math.floor(random() * count)
  const chance = (share: number): boolean => random() < share
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const item = list[below(list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const near = (day: PlainDate, spread: number): PlainDate => addDays(day, below(2 * spread + 1) - spread)
  const about = (day: PlainDate): PlainDate => {
    const moved = addMonths(day, pick([-24, -12, -6, -3, 0, 0, 0, 1, 6, 12]))
    return near(moved, pick([0, 1, 1, 2, 40]))
  }

  /** Two in three have nothing wrong with age and certificate, so that the later rules decide. */
  const inOrder = chance(0.65)

  const issueDate = chance(0.3) ? near(pick(EDGES), 2) : addDays(plainDate('2021-02-01'), below(7.4 * 365))
  const applied = near(addMonths(issueDate, pick([0, 1, 6, 6, 12, 12, 18, 24])), pick([0, 1, 20]))
  const applicationDate = applied < issueDate && !chance(0.02) ? issueDate : applied
  const district = (): string | null => (chance(0.95) ? pick(DISTRICTS) : null)

  const span = (): { from: PlainDate; to: PlainDate | null } => {
    const from = about(issueDate)
    const to = chance(0.5) ? null : addDays(from, below(400))
    return { from, to }
  }
  const year = Number(issueDate.slice(0, 4))
  const careSpell = (): object => ({ kind: 'care', ...span(), employer: 'K1', employerDistrict: district() })
  const spell = (): object => {
    const kind = pick([
      'employee',
      'employee',
      'employee',
      'flexible',
      'care',
      'student',
      'veteran',
      'status',
    ])
    switch (kind) {
      case 'employee':
        return {
          kind,
          ...span(),
          employer: 'E1',
          employerDistrict: district(),
          post: pick([
            'ordinary',
            'ordinary',
            'ordinary',
            'ordinary',
            'civil-servant',
            'institution-skilled',
            'institution-other',
          ]),
        }
      case 'flexible':
        return {
          kind,
          ...span(),
          registered: chance(0.6),
          insuredDistrict: chance(0.6) ? pick(DISTRICTS) : null,
        }
      case 'care':
        return careSpell()
      case 'veteran':
        return { kind, from: near(addMonths(issueDate, pick([-60, -30, 1])), 1) }
      case 'student':
        return {
          kind,
          ...span(),
          schoolKind: pick(['secondary', 'higher']),
          schoolDistrict: district(),
          graduation: year + pick([-1, 0, 1, 2]),
          secondaryGraduation: chance(0.2) ? year + pick([0, 1]) : null,
          postgraduate: chance(0.2)
            ? { enrolled: addMonths(issueDate, pick([-36, -30, -24])), years: pick([2, 2.5, 3]) }
            : null,
        }
      default:
        return {
          kind: pick(['unemployed', 'xiebao', 'rural-surplus', 'disabled', 'employment-difficulty']),
          ...span(),
        }
    }
  }

  const certificateKind = pick([
    'skill-level',
    'skill-level',
    'skill-level',
    'qualification',
    'special-ability',
  ])
  const occupationCode = chance(0.15) ? pick(['4-10-01-05', '4-10-01-06']) : pick(OCCUPATIONS)
  const level =
    certificateKind === 'special-ability' || (certificateKind === 'qualification' && chance(0.5))
      ? null
      : pick([5, 4, 3, 2, 1])
  const history = (): object => {
    const item = {
      date: chance(0.97) ? about(applicationDate) : null,
      occupationCode: chance(0.4) ? occupationCode : pick(OCCUPATIONS),
      level: chance(0.85) ? pick([5, 4, 3, 2, 1]) : null,
      category: pick(CATEGORIES),
    }
    return chance(0.6)
      ? {
          kind: 'skill-subsidy',
          ...item,
          issueDate: chance(0.5) ? about(issueDate) : null,
          state: pick(['paid', 'paid', 'pending', 'cancelled', 'rejected']),
        }
      : {
          kind: 'training-subsidy',
          ...item,
          type: pick(['ordinary', 'enterprise-staff', 'online', 'apprenticeship']),
        }
  }
  const several = <T>(most: number, make: () => T): T[] => Array.from({ length: below(most + 1) }, make)
  const sex = pick(['male', 'female'])
  const age = inOrder
    ? pick([18, 25, 35, 45])
    : pick([16, 18, 25, 35, 45, 50, 50, 51, 55, 55, 56, 60, 60, 61])

  return {
    id,
    applicationDate,
    channel: pick(['window', 'online']),
    acceptingDistrict: pick(DISTRICTS),
    applicant: {
      sex,
      birthDate: near(addMonths(issueDate, -12 * age), pick([1, 400])),
      household: chance(0.65) ? { place: 'shanghai', district: pick(DISTRICTS) } : { place: 'elsewhere' },
      pensionFrom: chance(0.05) ? about(issueDate) : null,
      retirementTrack: sex === 'female' && chance(0.7) ? pick(['female-50', 'female-55']) : null,
    },
    spells: [
      ...several(4, spell),
      ...(occupationCode.startsWith('4-10-01') && chance(0.6) ? [careSpell()] : []),
    ],
    certificate: {
      number: 'Y310000000000000000001',
      kind: certificateKind,
      occupationCode,
      occupationName: '示例',
      level,
      issueDate,
      institution: 'I1',
      obtainedVia: inOrder
        ? 'assessment'
        : pick([
            'assessment',
            'assessment',
            'assessment',
            'assessment',
            'competition',
            'competition-promotion',
            'direct-recognition',
            'commendation',
            'foreign-equivalence',
          ]),
      state: inOrder
        ? 'valid'
        : pick(['valid', 'valid', 'valid', 'valid', 'valid', 'revoked', 'not-imported']),
      listed219: certificateKind === 'qualification' && chance(inOrder ? 0.9 : 0.6),
      aiItem: certificateKind === 'special-ability' && chance(0.5),
    },
    catalogueB: chance(0.85) ? ['6-31-01-01', '4-03-02-07'] : null,
    history: several(3, history),
    evidence: { skilledPost: pick(['provided', 'missing']) },
    unknown: chance(0.3) ? FACTS_GROUPS.filter(() => chance(0.35)) : [],
  }
}
