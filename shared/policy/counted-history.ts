// Which earlier items count (section 4.3): dated up to A, never the application itself (口径 R-29); skill subsidies paid
// or pending, but not those cancelled or rejected (口径 R-9); training subsidies of the types that the programme counts,
// for the annual limits only.

import type { CaseFile } from './case-file.ts'
import type { AssessmentInput, HistoryItem, SkillSubsidyItem, TrainingSubsidyItem } from './input.ts'
import type { Programme } from './parameters/programme.ts'

const isEarlier = (item: HistoryItem, input: AssessmentInput): boolean =>
  item.date !== null && item.date <= input.applicationDate && item.id !== input.id

type State = NonNullable<SkillSubsidyItem['state']>

const subsidiesIn =
  (...states: readonly State[]) =>
  (input: AssessmentInput): SkillSubsidyItem[] =>
    input.history.filter(
      (item): item is SkillSubsidyItem =>
        item.kind === 'skill-subsidy' &&
        states.some((state) => state === item.state) &&
        isEarlier(item, input),
    )

export const countedSubsidies = subsidiesIn('paid', 'pending')

/** What came to nothing: not counted, and named where that decides. */
export const setAsideSubsidies = subsidiesIn('cancelled', 'rejected')

/** Whether a limit is reached, or not, only because pending items count and those set aside do not (口径 R-9). */
export function restsOnStates(
  { subsidies, setAside }: Pick<CaseFile, 'subsidies' | 'setAside'>,
  reached: (items: readonly SkillSubsidyItem[]) => boolean,
): boolean {
  const answer = reached(subsidies)
  return answer
    ? !reached(subsidies.filter(({ state }) => state === 'paid'))
    : setAside.length > 0 && reached([...subsidies, ...setAside])
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
