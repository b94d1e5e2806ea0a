// Which earlier items count (section 4.3): dated up to A, never the application itself (口径 R-29); skill subsidies paid
// or pending (口径 R-9); training subsidies of the types that the programme counts, for the annual limits only.

import type { AssessmentInput, HistoryItem, SkillSubsidyItem, TrainingSubsidyItem } from './input.ts'
import type { Programme } from './parameters/programme.ts'

const isEarlier = (item: HistoryItem, input: AssessmentInput): boolean =>
  item.date !== null && item.date <= input.applicationDate && item.id !== input.id

export const countedSubsidies = (input: AssessmentInput): SkillSubsidyItem[] =>
  input.history.filter(
    (item): item is SkillSubsidyItem =>
      item.kind === 'skill-subsidy' &&
      (item.state === 'paid' || item.state === 'pending') &&
      isEarlier(item, input),
  )

export function countedTraining(input: AssessmentInput, programme: Programme): TrainingSubsidyItem[] {
  const { trainingNotCounted } = programme.annualLimit
  return input.history.filter(
    (item): item is TrainingSubsidyItem =>
      item.kind === 'training-subsidy' &&
      !trainingNotCounted.some((type) => type === item.type) &&
      isEarlier(item, input),
  )
}
