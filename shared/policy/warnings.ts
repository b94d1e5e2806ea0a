// Warnings beside a decision: they change nothing, a person has to look.

import type { CategoryAssessment, Warning } from './assessment.ts'
import type { CaseFile } from './case-file.ts'
import { betterIsOpen } from './choose.ts'
import { isSameOccupation } from './occupation-code.ts'
import { lateByHoliday } from './late-by-holiday.ts'

export type Warnings = { readonly warnings: readonly Warning[]; readonly calendarMissing: boolean }

/** An apprenticeship for the same occupation and level (evaluation 七（一）): both subsidies pay for one skill. */
const overlapsApprenticeship = ({ training, certificate }: CaseFile): boolean =>
  training.some(
    ({ type, occupationCode, level }) =>
      type === 'apprenticeship' &&
      isSameOccupation(occupationCode, certificate.occupationCode) &&
      level === certificate.level,
  )

/**
 * The warning lets a supervisor accept a late application (口径 R-6): there is one at a window only, and nothing to accept
 * where another rule fails too (口径 R-30). The worked cases s049 and s058 show both limits.
 */
const supervisorMayAccept = ({ input }: CaseFile, { failed }: CategoryAssessment): boolean =>
  input.channel === 'window' && failed.length === 1 && failed[0] === 'deadline'

export function warningsOf(
  file: CaseFile,
  chosen: CategoryAssessment | null,
  tried: readonly CategoryAssessment[],
): Warnings {
  const warnings: Warning[] = []
  let calendarMissing = false
  if (chosen !== null && supervisorMayAccept(file, chosen)) {
    const late = lateByHoliday(chosen.deadline, file.applied, file.input.holidays)
    if (late === 'yes') warnings.push('deadline-on-holiday')
    calendarMissing = late === 'calendar-missing'
  }
  if (chosen !== null && betterIsOpen(chosen, tried)) warnings.push('better-category-open')
  if (overlapsApprenticeship(file)) warnings.push('apprenticeship-overlap')
  return { warnings, calendarMissing }
}
