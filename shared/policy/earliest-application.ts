// The first day on which waiting alone makes the application succeed (section 4.5, end): the only failing rule is the
// six months of employment or care work, nothing is open or unknown, the person works on A, and the spells as listed,
// those still running going on, will cover the months before the deadline.

import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { CategoryAssessment } from './assessment.ts'
import { careStarts } from './care-work.ts'
import type { CaseFile } from './case-file.ts'
import { inForce } from './parameters/dated.ts'
import { emptyMonths, runsOn } from './spells.ts'

function employmentCompletes({ employees, issued, applied, programme }: CaseFile): PlainDate | null {
  if (programme.continuousEmploymentMonths === null) return null
  const completed = addMonths(issued, programme.continuousEmploymentMonths)
  const covered =
    employees.some((spell) => runsOn(spell, completed)) &&
    emptyMonths(employees, issued, completed).length === 0
  return covered && employees.some((spell) => runsOn(spell, applied)) ? completed : null
}

function careCompletes({ care, issued, applied, programme }: CaseFile): PlainDate | null {
  const condition = inForce(programme.careWork, issued)?.value
  if (condition?.kind !== 'six-months' || !care.some((spell) => runsOn(spell, applied))) return null
  const days = careStarts(care, issued, condition)
    .filter(({ covered }) => covered)
    .map(({ completed }) => completed)
    .sort()
  return days[0] ?? null
}

export function earliestApplication(file: CaseFile, chosen: CategoryAssessment): PlainDate | null {
  const [failing, ...others] = chosen.failed
  if (others.length > 0 || chosen.open.length > 0 || file.unknown.size > 0) return null
  const day =
    failing === 'continuous-employment'
      ? employmentCompletes(file)
      : failing === 'care-work'
        ? careCompletes(file)
        : null
  return day !== null && day > file.applied && day <= chosen.deadline ? day : null
}
