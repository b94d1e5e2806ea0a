// What the facts of the export say of a person's employment, as far as they were known on a day.

import { addMonths, dayOf, monthsBetween } from '../days.ts'
import type { FactLine } from '../export-lines.ts'

/** Said by then and not withdrawn by then. */
export const knownOn = (facts: readonly FactLine[], day: string): readonly FactLine[] =>
  facts.filter(
    ({ knownAt, withdrawnAt }) =>
      (knownAt === null || dayOf(knownAt) <= day) && (withdrawnAt === null || dayOf(withdrawnAt) > day),
  )

export const runsOn = ({ from, to }: FactLine, day: string): boolean =>
  from !== null && from <= day && (to === null || to >= day)

export const employedOn = (facts: readonly FactLine[], day: string): boolean =>
  facts.some((fact) => fact.kind === 'employee' && runsOn(fact, day))

/** 一（四）1: employed on the last day of the six months, and in every calendar month on the way. */
export function employedForSixMonths(facts: readonly FactLine[], issued: string): boolean {
  const end = addMonths(issued, 6)
  const spells = facts.filter(({ kind }) => kind === 'employee')
  return (
    spells.some((spell) => runsOn(spell, end)) &&
    monthsBetween(issued, end).every((month) =>
      spells.some(
        ({ from, to }) =>
          from !== null && from.slice(0, 7) <= month && (to === null || to.slice(0, 7) >= month),
      ),
    )
  )
}
