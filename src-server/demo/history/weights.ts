// How the town's past spreads over districts and months: as the payments of the evaluation did.

import { invariant } from '#shared/kernel/invariant.ts'
import { addMonths, monthIndex, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import type { Random } from '../random.ts'
import { DISTRICT_FIGURES, YEAR_FIGURES } from './evaluation-tables.ts'

const SIZE = DISTRICT_FIGURES.reduce((total, { payments }) => total + payments, 0)

export function pickDistrict(random: Random): District {
  let left = random.int(1, SIZE)
  for (const { district, payments } of DISTRICT_FIGURES) {
    left -= payments
    if (left <= 0) return district
  }
  throw new RangeError('the weights add up')
}

/** After the evaluation the town lives on at this share of its past, with no more cases than this. */
const SINCE = { share: 0.06, most: 2_400 }

export interface MonthOfPast {
  /** Its first day. */
  readonly month: PlainDate
  readonly cases: number
  /** What a payment of that year was on average. */
  readonly meanYuan: number
}

/** So many ordinary payments, month by month up to the last one before today's; the counts add up exactly. */
export function spreadOverMonths(cases: number, today: PlainDate): MonthOfPast[] {
  const since = months(plainDate('2025-01-01'), today)
  const later = since.length === 0 ? 0 : Math.min(SINCE.most, Math.floor(cases * SINCE.share))
  const weighted = YEAR_FIGURES.flatMap(({ year, from, payments, meanYuan }) => {
    const all = months(
      plainDate(`${year}-${String(from).padStart(2, '0')}-01`),
      plainDate(`${year + 1}-01-01`),
    )
    return all.map((month) => ({ month, meanYuan, weight: payments / all.length }))
  })
  const recent = since.map((month) => ({ month, meanYuan: 1500, weight: 1 }))
  const spread = [...shareOut(weighted, cases - later), ...shareOut(recent, later)]
  invariant(spread.reduce((total, each) => total + each.cases, 0) === cases, 'every case falls into a month')
  return spread
}

function shareOut(
  list: readonly { readonly month: PlainDate; readonly meanYuan: number; readonly weight: number }[],
  cases: number,
): MonthOfPast[] {
  const total = list.reduce((sum, { weight }) => sum + weight, 0)
  let reached = 0
  let given = 0
  return list.map(({ month, meanYuan, weight }) => {
    reached += weight
    const upTo = Math.round((cases * reached) / total)
    const mine = upTo - given
    given = upTo
    return { month, meanYuan, cases: mine }
  })
}

function months(from: PlainDate, before: PlainDate): PlainDate[] {
  const count = monthIndex(before) - monthIndex(from)
  return Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(from, index))
}
