// The months of care work that 沪人社规〔2025〕7号 一（五） asks, spell by spell: one that runs on some day of the twelve months
// from D; from the later of D and its start (口径 R-16) six months without an empty calendar month, on the last day of
// which a care spell runs.

import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { CareSpell } from './input.ts'
import type { CareWorkCondition } from './parameters/programme.ts'
import { emptyMonths, runsOn, runsWithin } from './spells.ts'

type SixMonths = Extract<CareWorkCondition, { kind: 'six-months' }>

export type CareStart = {
  readonly spell: CareSpell
  /** Where the months are counted from. */
  readonly start: PlainDate
  readonly completed: PlainDate
  /** The listed spells cover the months and the last day. */
  readonly covered: boolean
}

export const startedInTime = (
  care: readonly CareSpell[],
  issued: PlainDate,
  withinMonths: number,
): readonly CareSpell[] => {
  const last = addMonths(issued, withinMonths)
  return care.filter((spell) => runsWithin(spell, issued, last))
}

export const careStarts = (
  care: readonly CareSpell[],
  issued: PlainDate,
  { startWithinMonths, months }: SixMonths,
): readonly CareStart[] =>
  startedInTime(care, issued, startWithinMonths).map((spell) => {
    const start = spell.from > issued ? spell.from : issued
    const completed = addMonths(start, months)
    const covered =
      care.some((each) => runsOn(each, completed)) && emptyMonths(care, start, completed).length === 0
    return { spell, start, completed, covered }
  })
