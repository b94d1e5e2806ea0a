// Who the person is on D (policy sheet 4). A category is shown by what is listed, open where it rests on facts that nobody has
// said yet, or not held.

import { addMonths } from '../days.ts'
import { type LawCase, local, running, runsOn, type Spell, unknownGroup } from './law-case.ts'
import { NOTICE_20, type Regime } from './regime.ts'

/** In the order of the sheet's table. */
export const CATEGORIES = [
  'in-service',
  'flexible',
  'disabled',
  'veteran',
  'employment-difficulty',
  'secondary-student',
  'higher-student',
  'unemployed',
  'xiebao',
  'rural-surplus',
  'unregistered',
  'care-worker',
] as const
export type Category = (typeof CATEGORIES)[number]

export type Holding = 'shown' | 'open' | 'none'

const NOT_YET_IN_2021: ReadonlySet<string> = new Set([
  'flexible',
  'employment-difficulty',
  'unregistered',
  'care-worker',
])

export const CARE_OCCUPATIONS: ReadonlySet<string> = new Set(['4-10-01-05', '4-10-01-06'])

export function holding(read: LawCase, regime: Regime, category: Category): Holding {
  if (regime === '2021-5' && NOT_YET_IN_2021.has(category)) return 'none'
  const issued = read.certificate.issueDate
  switch (category) {
    case 'in-service':
      return told(running(read, 'employee', issued) !== undefined, unknownGroup(read, 'employment'))
    case 'flexible':
      return flexible(read, issued)
    case 'disabled':
    case 'employment-difficulty':
      return statusOf(read, category, issued)
    case 'veteran':
      return veteran(read, issued)
    case 'secondary-student':
    case 'higher-student':
      return told(studentSpell(read, category) !== undefined, unknownGroup(read, 'study'))
    case 'unemployed':
    case 'xiebao':
    case 'rural-surplus':
      return withoutWork(read, regime, category, issued)
    case 'unregistered':
      return unregistered(read, issued)
    case 'care-worker':
      return careWorker(read, regime, issued) ? 'shown' : 'none'
  }
}

const told = (shown: boolean, unknown: boolean): Holding => (shown ? 'shown' : unknown ? 'open' : 'none')

function flexible(read: LawCase, issued: string): Holding {
  const spells = read.spells.filter((spell) => spell.kind === 'flexible' && runsOn(spell, issued))
  if (local(read))
    return told(
      spells.some(({ registered, insuredDistrict }) => registered || insuredDistrict !== null),
      unknownGroup(read, 'employment'),
    )
  // 25号, R-1: by the day of issue.
  if (issued < '2023-10-01') return 'none'
  return told(
    spells.some(({ insuredDistrict }) => insuredDistrict !== null),
    unknownGroup(read, 'employment'),
  )
}

function statusOf(read: LawCase, kind: string, issued: string): Holding {
  if (!local(read)) return 'none'
  return told(running(read, kind, issued) !== undefined, unknownGroup(read, 'status'))
}

function veteran(read: LawCase, issued: string): Holding {
  if (!local(read)) return 'none'
  const shown = read.spells.some(
    ({ kind, from }) => kind === 'veteran' && issued >= from && issued <= addMonths(from, 60),
  )
  return told(shown, unknownGroup(read, 'status'))
}

/** Under 2025-7 also 未就业: no employee, flexible or care spell on D. */
function withoutWork(read: LawCase, regime: Regime, kind: string, issued: string): Holding {
  const status = statusOf(read, kind, issued)
  if (regime !== '2025-7' || status === 'none') return status
  if (['employee', 'flexible', 'care'].some((work) => running(read, work, issued) !== undefined))
    return 'none'
  return unknownGroup(read, 'employment') ? 'open' : status
}

function unregistered(read: LawCase, issued: string): Holding {
  if (!local(read)) return 'none'
  if (['employment', 'status', 'study'].some((group) => unknownGroup(read, group))) return 'none'
  const listed = ['employee', 'flexible', 'care', 'student', 'unemployed', 'xiebao', 'rural-surplus'].some(
    (kind) => running(read, kind, issued) !== undefined,
  )
  const student =
    studentSpell(read, 'secondary-student') !== undefined ||
    studentSpell(read, 'higher-student') !== undefined
  return listed || student ? 'none' : 'shown'
}

function careWorker(read: LawCase, regime: Regime, issued: string): boolean {
  const { kind, occupationCode } = read.certificate
  if (kind !== 'skill-level' || !CARE_OCCUPATIONS.has(occupationCode)) return false
  if (regime !== '2025-7' && !(regime === '2022-17' && issued >= NOTICE_20)) return false
  return read.spells.some((spell) => spell.kind === 'care')
}

/** The spell that puts D into the graduation year of this kind of school. */
export function studentSpell(
  read: LawCase,
  category: 'secondary-student' | 'higher-student',
): Spell | undefined {
  return read.spells.find((spell) => spell.kind === 'student' && graduates(spell, category, read))
}

function graduates(spell: Spell, category: string, { certificate }: LawCase): boolean {
  const issued = certificate.issueDate
  const years: (readonly [string, string])[] = []
  const { schoolKind, graduation, secondaryGraduation, postgraduate } = spell
  if (category === 'secondary-student') {
    if (schoolKind === 'secondary' && graduation !== null) years.push(yearTo(graduation))
    if (schoolKind === 'higher' && secondaryGraduation !== null) years.push(yearTo(secondaryGraduation))
  } else if (schoolKind === 'higher') {
    if (postgraduate !== null) {
      // the twelve months before the end of the programme, its last day not among them.
      const end = addMonths(postgraduate.enrolled, 12 * postgraduate.years)
      const first = addMonths(end, -12)
      return first <= issued && issued < end && attended(spell, first, issued)
    }
    if (graduation !== null) years.push(yearTo(graduation))
  }
  // at school in that year, though perhaps no longer on D.
  return years.some(([first, last]) => first <= issued && issued <= last && attended(spell, first, issued))
}

const yearTo = (graduation: number): readonly [string, string] => [
  `${String(graduation - 1)}-07-01`,
  `${String(graduation)}-06-30`,
]

const attended = ({ from, to }: Spell, first: string, issued: string): boolean =>
  from <= issued && (to === null || to >= first)
