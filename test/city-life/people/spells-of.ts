// The working and other lives that people lead before and after a certificate: jobs with gaps, care work with and without
// insurance, studies, registrations, statuses. Each fact with the authority that knows it and the day from which on.

import { addDays, addMonths, type PlainDate, yearOf, monthOf } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { LIVELY } from '../city/cast.ts'
import type { KnownSpell, SpellInput } from './life.ts'
import type { Source } from './sources.ts'

export const LIFE_KINDS = [
  'employee',
  'employee-with-gap',
  'insured-late',
  'flexible',
  'unemployed',
  'unemployed-then-employed',
  'student',
  'student-secondary',
  'care',
  'care-and-employee',
  'disabled',
  'disabled-and-employee',
  'veteran',
  'difficulty',
  'unregistered',
  'pensioner',
  'civil-servant',
] as const
export type LifeKind = (typeof LIFE_KINDS)[number]

const WEIGHTS: Readonly<Record<LifeKind, number>> = {
  employee: 30,
  'employee-with-gap': 8,
  'insured-late': 4,
  flexible: 8,
  unemployed: 5,
  'unemployed-then-employed': 5,
  student: 6,
  'student-secondary': 4,
  care: 4,
  'care-and-employee': 9,
  disabled: 2,
  'disabled-and-employee': 4,
  veteran: 3,
  difficulty: 3,
  unregistered: 4,
  pensioner: 2,
  'civil-servant': 1,
}

export function drawKind(random: Random): LifeKind {
  const whole = LIFE_KINDS.reduce((sum, kind) => sum + WEIGHTS[kind], 0)
  let left = random.next() * whole
  for (const kind of LIFE_KINDS) {
    left -= WEIGHTS[kind]
    if (left < 0) return kind
  }
  return 'employee'
}

export const isLocalOnly = (kind: LifeKind): boolean =>
  ['unemployed', 'unemployed-then-employed', 'disabled', 'veteran', 'difficulty', 'unregistered'].includes(
    kind,
  )

/** The facts around the day of issue `issued`. */
export function spellsOf(kind: LifeKind, issued: PlainDate, home: District, random: Random): KnownSpell[] {
  const district = random.chance(0.7) ? home : random.pick(LIVELY)
  const before = addMonths(issued, -random.between(8, 60))
  const told = (source: Source, spell: SpellInput, late = 0): KnownSpell => ({
    source,
    spell,
    learnedOn: addDays(spell.from, late + random.between(1, 10)),
  })
  const employed = (from: PlainDate, to: PlainDate | null, late = 0): KnownSpell =>
    told(
      'social-insurance',
      {
        kind: 'employee',
        from,
        to,
        employer: `测试企业${String(random.below(9) + 1)}`,
        employerDistrict: district,
        post: 'ordinary',
      },
      late,
    )
  const caring = (from: PlainDate): KnownSpell =>
    told(random.chance(0.6) ? 'civil-affairs' : 'commerce', {
      kind: 'care',
      from,
      employer: '测试护理院',
      employerDistrict: district,
    })
  const status = (source: Source, spell: 'unemployed' | 'disabled' | 'employment-difficulty'): KnownSpell =>
    told(source, { kind: spell, from: before })
  switch (kind) {
    case 'employee':
      return [employed(before, null)]
    case 'employee-with-gap': {
      const left = addMonths(issued, random.between(1, 5))
      const again = addDays(left, random.pick([3, 12, 35, 70]))
      return [employed(before, left), employed(again, null)]
    }
    case 'insured-late':
      // The employer pays in arrears: the insurance knows months later what holds from earlier on.
      return [employed(addMonths(issued, -2), null, random.between(120, 300))]
    case 'flexible':
      return random.chance(0.5)
        ? [
            told('social-insurance', {
              kind: 'flexible',
              from: before,
              registered: false,
              insuredDistrict: district,
            }),
          ]
        : [told('employment-register', { kind: 'flexible', from: before, registered: true })]
    case 'unemployed':
      return [status('employment-register', 'unemployed')]
    case 'unemployed-then-employed': {
      const found = addDays(issued, random.between(10, 120))
      const ended = addDays(found, -1)
      return [
        told('employment-register', { kind: 'unemployed', from: before, to: ended }),
        employed(found, null),
      ]
    }
    case 'student':
    case 'student-secondary': {
      const graduation = monthOf(issued) >= 7 ? yearOf(issued) + 1 : yearOf(issued)
      return [
        told('education', {
          kind: 'student',
          from: addMonths(issued, -20),
          schoolKind: kind === 'student' ? 'higher' : 'secondary',
          schoolDistrict: district,
          graduation: graduation + (random.chance(0.15) ? 1 : 0),
        }),
      ]
    }
    case 'care':
      return [caring(random.chance(0.7) ? before : addMonths(issued, random.between(1, 9)))]
    case 'care-and-employee':
      return [employed(before, null), caring(before)]
    case 'disabled':
      return [status('disabled', 'disabled')]
    case 'disabled-and-employee':
      return [status('disabled', 'disabled'), employed(before, null)]
    case 'veteran':
      return [told('veterans', { kind: 'veteran', from: addMonths(issued, -random.between(3, 70)) })]
    case 'difficulty':
      return [
        status('employment-register', 'employment-difficulty'),
        status('employment-register', 'unemployed'),
      ]
    case 'civil-servant':
      return [
        told('social-insurance', {
          kind: 'employee',
          from: before,
          employer: '测试机关',
          employerDistrict: district,
          post: 'civil-servant',
        }),
      ]
    case 'unregistered':
    case 'pensioner':
      return []
    default:
      return []
  }
}
