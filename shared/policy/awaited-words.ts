// By which sources, up to which day gathered, unknown facts still wait: “商务家政平台数据截至 2026-10-31”.

import type { AssessmentInput } from './input.ts'
import type { FactsGroup } from './vocabulary.ts'

/** Each source once, in the order of the groups; empty: no source is named. */
export const awaitedWords = (
  { awaited = [] }: Pick<AssessmentInput, 'awaited'>,
  groups: readonly FactsGroup[],
): string => {
  const said = awaited
    .filter(({ group }) => groups.includes(group))
    .map(({ name, upTo }) => (upTo === null ? `${name}数据未归集` : `${name}数据截至 ${upTo}`))
  return [...new Set(said)].join('，')
}
