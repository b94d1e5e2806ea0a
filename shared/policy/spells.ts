// When a spell runs. `to` is its last day; null is still running, also on days to come (口径 R-22).

import { monthIndex, type PlainDate } from '#shared/kernel/plain-date.ts'

type Span = { readonly from: PlainDate; readonly to: PlainDate | null }

export const runsOn = (spell: Span, day: PlainDate): boolean =>
  spell.from <= day && (spell.to === null || spell.to >= day)

export const runsWithin = (spell: Span, first: PlainDate, last: PlainDate): boolean =>
  spell.from <= last && (spell.to === null || spell.to >= first)

/** The calendar months between two days, both included, on no day of which any spell runs; `2025-08` each. */
export function emptyMonths(spells: readonly Span[], first: PlainDate, last: PlainDate): readonly string[] {
  const empty: string[] = []
  for (let month = monthIndex(first); month <= monthIndex(last); month += 1) {
    const filled = spells.some(
      ({ from, to }) => monthIndex(from) <= month && (to === null || monthIndex(to) >= month),
    )
    if (!filled) empty.push(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`)
  }
  return empty
}
