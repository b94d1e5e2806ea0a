// What people were given by the law of their time: which level and category makes which amount (policy sheet 3 and 4.1).

import { invariant } from '#shared/kernel/invariant.ts'
import { addDays, addMonths, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Category, Level } from '#shared/policy/vocabulary.ts'
import { CLASS_B, CLASS_C, type Item, OTHER_KINDS, SKILL_POST } from '../occupations.ts'
import type { Random } from '../random.ts'

export interface Subsidy {
  readonly regime: '2021-5' | '2022-17' | '2025-7'
  readonly class: 'B' | null
  readonly item: Item
  readonly level: Level | null
  readonly category: Category
  readonly standard: number
  readonly ratio: number
  readonly amount: number
}

type Grade = Level | 'none'
type Standards = Readonly<Record<Grade, number>>
type Regime = Subsidy['regime']

const STANDARDS: Readonly<Record<Regime, Standards>> = {
  '2021-5': { 5: 1500, 4: 2000, 3: 2500, 2: 3000, 1: 3500, none: 0 },
  '2022-17': { 5: 1500, 4: 2000, 3: 2500, 2: 3000, 1: 3500, none: 1000 },
  '2025-7': { 5: 1500, 4: 2000, 3: 2700, 2: 3200, 1: 3700, none: 0 },
}
const NEW_LAW = plainDate('2022-06-01')
const NEWEST_CERTIFICATES = plainDate('2025-05-01')
/** Ungraded items have been paid for since the list of 2022. */
const UNGRADED_CERTIFICATES = plainDate('2022-08-23')
const UNGRADED = plainDate('2022-09-15')
/** From here on the certificates of the old law are past their deadline. */
const NEWEST_CLAIMS = plainDate('2026-05-01')

const GRADED: readonly Item[] = [...CLASS_B, ...CLASS_C, ...SKILL_POST]
const WITHOUT_LEVEL = OTHER_KINDS.filter(({ listed219, levels }) => listed219 === true && levels[0] === null)

/** Of a hundred people (evaluation, table 2-10): nearly all are in service. */
const CATEGORY_SHARES: readonly (readonly [number, Category, number])[] = [
  [87.64, 'in-service', 80],
  [95.94, 'higher-student', 80],
  [97.19, 'unemployed', 100],
  [100, 'flexible', 100],
]
/** Grades of a hundred, where the year's mean lies above what was given so far, and below it. */
const DEAR: readonly (readonly [number, Grade])[] = [
  [12, 5],
  [37, 4],
  [88, 3],
  [97, 2],
  [100, 1],
]
const CHEAP: readonly (readonly [number, Grade])[] = [
  [35, 5],
  [58, 4],
  [70, 3],
  [100, 'none'],
]

export const regimeAt = (lodgedOn: PlainDate): Regime =>
  lodgedOn < NEW_LAW ? '2021-5' : lodgedOn < NEWEST_CLAIMS ? '2022-17' : '2025-7'

/** The day of a certificate on which somebody could apply on that day. */
export function issueDateFor(random: Random, lodgedOn: PlainDate, level: Level | null): PlainDate {
  const regime = regimeAt(lodgedOn)
  if (regime === '2025-7') return later(addDays(lodgedOn, -random.int(190, 350)), NEWEST_CERTIFICATES)
  const covered = level === null ? UNGRADED_CERTIFICATES : plainDate('2021-06-01')
  const first = regime === '2021-5' ? plainDate('2021-03-01') : covered
  const old = addMonths(lodgedOn, -11)
  return earlier(
    later(addDays(lodgedOn, -random.int(5, 330)), later(first, old)),
    earlier(addDays(lodgedOn, -1), addDays(NEWEST_CERTIFICATES, -1)),
  )
}

/** Somebody of the crowd; `dear` steers the mean. */
export function inventSubsidy(random: Random, lodgedOn: PlainDate, dear: boolean): Subsidy {
  const regime = regimeAt(lodgedOn)
  const drawn = valueAt(dear ? DEAR : CHEAP, random.int(1, 100))
  const without = regime !== '2022-17' || lodgedOn < UNGRADED
  const grade = drawn === 'none' && without ? 5 : drawn
  const [category, ratio] = categoryOf(random)
  // A student of a university needs level 4 or better.
  const fits = category === 'higher-student' && (grade === 5 || grade === 'none') ? 4 : grade
  return subsidyOf(random, regime, fits, category, ratio)
}

/** Somebody who was given exactly that much. */
export function subsidyOfAmount(random: Random, lodgedOn: PlainDate, amount: number): Subsidy {
  const regime = regimeAt(lodgedOn)
  for (const [category, ratio] of [
    ['in-service', 80],
    ['unemployed', 100],
  ] as const) {
    for (const grade of [5, 4, 3, 2, 1, 'none'] as const) {
      const standard = STANDARDS[regime][grade]
      if (standard > 0 && (standard * ratio) / 100 === amount) {
        return subsidyOf(random, regime, grade, category, ratio)
      }
    }
  }
  throw new RangeError(`nobody is given ${amount} yuan under ${regime}`)
}

/** What in-service and unemployed people can be given on a day. */
export const amountsAt = (lodgedOn: PlainDate): number[] => {
  const standards = Object.values(STANDARDS[regimeAt(lodgedOn)]).filter((standard) => standard > 0)
  const given = lodgedOn < UNGRADED ? standards.filter((standard) => standard > 1000) : standards
  return [...new Set(given.flatMap((standard) => [(standard * 80) / 100, standard]))]
}

function subsidyOf(random: Random, regime: Regime, grade: Grade, category: Category, ratio: number): Subsidy {
  const level = grade === 'none' ? null : grade
  const items = regime === '2025-7' ? CLASS_B : GRADED
  const item = random.pick(
    level === null ? WITHOUT_LEVEL : items.filter(({ levels }) => levels.includes(level)),
  )
  const standard = STANDARDS[regime][grade]
  invariant(standard > 0, `no standard for ${grade} under ${regime}`)
  const cls = regime === '2025-7' ? 'B' : null
  return { regime, class: cls, item, level, category, standard, ratio, amount: (standard * ratio) / 100 }
}

function categoryOf(random: Random): readonly [Category, number] {
  const drawn = random.int(1, 10_000) / 100
  const [, category, ratio] = CATEGORY_SHARES.find(([upTo]) => drawn <= upTo) ?? [0, 'in-service', 80]
  return [category, ratio]
}

function valueAt<T>(table: readonly (readonly [number, T])[], drawn: number): T {
  const found = table.find(([upTo]) => drawn <= upTo)
  invariant(found !== undefined, 'shares add up to a hundred')
  return found[1]
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)
