// Which earlier items count (section 4.3): dated up to A, never the application itself (口径 R-29); skill subsidies paid
// or pending, but not those cancelled or rejected (口径 R-9); training subsidies of the types that the programme counts,
// for the annual limits only.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { CaseFile } from './case-file.ts'
import type { AssessmentInput, HistoryItem, SkillSubsidyItem, TrainingSubsidyItem } from './input.ts'
import type { Programme } from './parameters/programme.ts'

/** The day by which an item belongs to a year, and by which it is named. */
export const dayOf = (item: HistoryItem): PlainDate | null =>
  item.kind === 'skill-subsidy' ? (item.lodgedOn ?? item.date) : item.date

const isEarlier = (item: HistoryItem, input: AssessmentInput): boolean =>
  item.date !== null && item.date <= input.applicationDate && item.id !== input.id

export const countedSubsidies = (input: AssessmentInput): SkillSubsidyItem[] =>
  input.history.filter(
    (item): item is SkillSubsidyItem =>
      item.kind === 'skill-subsidy' &&
      (item.state === 'paid' || item.state === 'pending') &&
      isEarlier(item, input),
  )

/** What came to nothing: not counted, and named where that decides. */
export const setAsideSubsidies = (input: AssessmentInput): SkillSubsidyItem[] =>
  input.history.filter(
    (item): item is SkillSubsidyItem =>
      item.kind === 'skill-subsidy' &&
      (item.state === 'cancelled' || item.state === 'rejected') &&
      isEarlier(item, input),
  )

/**
 * Whether a limit is reached, or is not, only because pending items count and those set aside do not (口径 R-9).
 * `reached`: what the counted items say; `reaches` asks again of others.
 */
export function restsOnStates(
  { subsidies, setAside }: Pick<CaseFile, 'subsidies' | 'setAside'>,
  reached: boolean,
  reaches: (items: readonly SkillSubsidyItem[]) => boolean,
): boolean {
  if (!reached) return setAside.length > 0 && reaches([...subsidies, ...setAside])
  const paid = subsidies.filter(({ state }) => state === 'paid')
  return paid.length < subsidies.length && !reaches(paid)
}

export function countedTraining(input: AssessmentInput, programme: Programme): TrainingSubsidyItem[] {
  const { trainingNotCounted } = programme.annualLimit
  return input.history.filter(
    (item): item is TrainingSubsidyItem =>
      item.kind === 'training-subsidy' &&
      !trainingNotCounted.some((type) => type === item.type) &&
      isEarlier(item, input),
  )
}
