// The day on which a person reaches the statutory retirement age, by the law in force on a day.

import { addMonths, monthIndex, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Applicant } from './input.ts'
import type { RetirementAge, RetirementTrackId } from './parameters/retirement.ts'

export function retirementMonths(age: RetirementAge, birth: PlainDate): number {
  const { base, delay } = age
  if (delay === null || birth < delay.bornFrom) return base
  const monthsSince = monthIndex(birth) - monthIndex(delay.bornFrom)
  return Math.min(base + Math.ceil((monthsSince + 1) / delay.step), delay.most)
}

export const retirementDay = (age: RetirementAge, birth: PlainDate): PlainDate =>
  addMonths(birth, retirementMonths(age, birth))

/** The tracks a person may be on: both for a woman whose post is not known. */
export function possibleTracks({ sex, retirementTrack }: Applicant): readonly RetirementTrackId[] {
  if (sex === 'male') return ['male']
  return retirementTrack === null ? ['female-50', 'female-55'] : [retirementTrack]
}
