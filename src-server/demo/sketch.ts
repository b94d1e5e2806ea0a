// What an archetype says about one of its people, and the phrases in which archetypes are written. All dates lie before
// the town's today, all of them are drawn from the one random source.

import type { Household, RetirementTrack, Sex } from '#shared/policy/input.ts'
import { addDays, addMonths, monthOf, type PlainDate, plainDate, yearOf } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import { EMPLOYERS } from './names.ts'
import { CLASS_A, CLASS_B, CLASS_C, type Item } from './occupations.ts'
import type { DraftCertificate, DraftHistory, DraftSpell } from './person-draft.ts'
import type { Random } from './random.ts'

/** What an archetype decides; the rest (number, name, telephone, household where not given) is drawn for everyone. */
export interface Sketch {
  readonly age: readonly [from: number, to: number]
  readonly sex?: Sex
  readonly household?: Household
  readonly track?: RetirementTrack | 'unknown'
  readonly pensionFrom?: PlainDate
  readonly spells: readonly DraftSpell[]
  readonly learned: readonly Learned[]
  readonly history?: readonly DraftHistory[]
}

export interface Learned {
  readonly items: readonly Item[]
  readonly issueDate: PlainDate
  readonly change?: Partial<DraftCertificate>
}

export interface Occasion {
  readonly random: Random
  readonly today: PlainDate
  readonly district: District
}

export interface Archetype {
  readonly name: string
  /** Of a hundred. */
  readonly share: number
  readonly sketch: (occasion: Occasion) => Sketch
}

export const GRADED: readonly Item[] = [...CLASS_A, ...CLASS_B, ...CLASS_C]
export const ELSEWHERE: Household = { place: 'elsewhere', district: null }

export const ago = ({ random, today }: Occasion, fromMonths: number, toMonths: number): PlainDate =>
  addDays(addMonths(today, -random.int(fromMonths, toMonths - 1)), -random.int(1, 27))

export const working = (
  occasion: Occasion,
  change: Partial<Extract<DraftSpell, { kind: 'employee' }>> = {},
): DraftSpell => ({
  kind: 'employee',
  from: ago(occasion, 30, 120),
  employer: occasion.random.pick(EMPLOYERS),
  employerDistrict: occasion.district,
  post: 'ordinary',
  source: '社会保险',
  ...change,
})

export const flexibly = (occasion: Occasion): DraftSpell => ({
  kind: 'flexible',
  from: ago(occasion, 26, 80),
  registered: true,
  insuredDistrict: occasion.district,
  source: '社会保险',
})

export const since = (
  occasion: Occasion,
  kind: 'unemployed' | 'xiebao' | 'rural-surplus' | 'disabled' | 'employment-difficulty',
): DraftSpell => ({
  kind,
  from: ago(occasion, 25, 60),
  source: '就业管理',
})

export const studying = (
  { random, district }: Occasion,
  schoolKind: 'secondary' | 'higher',
  issued: PlainDate,
): DraftSpell => {
  const graduation = yearOf(issued) + (monthOf(issued) >= 7 ? 1 : 0)
  const years = schoolKind === 'secondary' ? 3 : random.pick([3, 4])
  return {
    kind: 'student',
    from: plainDate(`${graduation - years}-09-01`),
    schoolKind,
    schoolDistrict: district,
    graduation,
    source: '学籍',
  }
}

export const learned = (
  items: readonly Item[],
  issueDate: PlainDate,
  change: Partial<DraftCertificate> = {},
): Learned[] => [{ items, issueDate, change }]

export const earlier = (
  occasion: Occasion,
  item: Item,
  level: DraftHistory['level'],
  state: 'paid' | 'cancelled',
): DraftHistory => ({
  kind: 'skill-subsidy',
  date: ago(occasion, 14, 40),
  occupationCode: item.code,
  level,
  category: 'in-service',
  state,
  source: '补贴系统',
})
