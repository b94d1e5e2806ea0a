// Who has to do what next with a list that was posted: answer what was objected, then confirm.

import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import { openObjections, type Publication } from '#shared/domain/publication/publication.ts'
import { addMonths, plainDate } from '#shared/kernel/plain-date.ts'
import type { OwedStep } from './owed-step.ts'

export function owedOnPublication(publication: Publication): OwedStep | null {
  const { state, unit, period } = publication
  const eleventh = plainDate(`${batchMonthOf(period.to)}-11`)
  const due = eleventh > period.to ? eleventh : addMonths(eleventh, 1)
  if (openObjections(publication).length > 0)
    return { unit, role: 'supervisor', list: 'inbox', next: 'answerObjection', due }
  if (state === 'settled') return null
  return { unit, role: 'confirmer', list: 'confirmation', next: 'confirmPublication', due }
}
