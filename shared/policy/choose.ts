// Choosing among the categories a person holds (section 4.4): the eligible one with the highest ratio; else the
// undetermined one, identity shown first, then the highest ratio; else the ineligible one with the fewest failed
// rules. Whatever remains equal goes by the table, in whose order the categories come.

import { unreachable } from '#shared/kernel/invariant.ts'
import type { CategoryAssessment, Decision } from './assessment.ts'

export function decisionOf(failed: readonly unknown[], open: readonly unknown[]): Decision {
  if (failed.length > 0) return 'ineligible'
  return open.length > 0 ? 'undetermined' : 'eligible'
}

/** Compared position by position; the smaller comes first. */
function rank({ decision, identity, ratio, failed }: CategoryAssessment): readonly [number, number, number] {
  switch (decision) {
    case 'eligible':
      return [0, -ratio, 0]
    case 'undetermined':
      return [1, identity === 'shown' ? 0 : 1, -ratio]
    case 'ineligible':
      return [2, failed.length, 0]
    default:
      return unreachable(decision)
  }
}

function comesBefore(one: CategoryAssessment, other: CategoryAssessment): boolean {
  const [a0, a1, a2] = rank(one)
  const [b0, b1, b2] = rank(other)
  return a0 !== b0 ? a0 < b0 : a1 !== b1 ? a1 < b1 : a2 < b2
}

/** The first of the best, or null where no category was tried. */
export const chooseCategory = (tried: readonly CategoryAssessment[]): CategoryAssessment | null =>
  tried.reduce<CategoryAssessment | null>(
    (best, each) => (best === null || comesBefore(each, best) ? each : best),
    null,
  )

/** A category that would pay more than the eligible result is still undetermined. */
export const betterIsOpen = (chosen: CategoryAssessment, tried: readonly CategoryAssessment[]): boolean =>
  chosen.decision === 'eligible' &&
  tried.some(({ decision, ratio }) => decision === 'undetermined' && ratio > chosen.ratio)
