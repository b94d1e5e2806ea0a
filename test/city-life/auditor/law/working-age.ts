// 法定劳动年龄 (policy sheet 4): sixteen, not yet at the retirement age of the day of issue, no basic pension drawn on it. From
// 2025-01-01 the retirement age rises by the month of birth.

import { addMonths } from '../days.ts'
import { type Answer, type LawCase, unknownGroup } from './law-case.ts'
import type { Category } from './categories.ts'
import type { Regime } from './regime.ts'

export function workingAge(read: LawCase, regime: Regime, category: Category | null): Answer {
  const { sex, birthDate, pensionFrom, retirementTrack } = read.applicant
  const issued = read.certificate.issueDate
  if (issued < addMonths(birthDate, 16 * 12)) return 'not-met'
  // a woman in care work is of working age until 60, a pension notwithstanding.
  if (category === 'care-worker' && regime === '2025-7' && sex === 'female')
    return issued >= addMonths(birthDate, 60 * 12) ? 'not-met' : 'met'
  if (pensionFrom !== null && pensionFrom <= issued) return 'not-met'
  const past = pastAge(sex, birthDate, retirementTrack, issued)
  if (past === true) return 'not-met'
  return past === null || unknownGroup(read, 'pension') ? 'unknown' : 'met'
}

/** Null: a woman whose track nobody knows, and the two tracks differ on that day. */
function pastAge(sex: string, born: string, track: string | null, issued: string): boolean | null {
  if (sex === 'male') return issued >= retirementDay(born, 'male', issued)
  if (track !== null) return issued >= retirementDay(born, track, issued)
  const early = issued >= retirementDay(born, 'female-50', issued)
  return early === issued >= retirementDay(born, 'female-55', issued) ? early : null
}

interface Track {
  /** Months of age before the reform. */
  readonly age: number
  /** Who was born in this month or later retires later. */
  readonly from: string
  /** One month later for each so many months of birth. */
  readonly step: number
  readonly most: number
}
const TRACKS: Readonly<Record<string, Track>> = {
  male: { age: 720, from: '1965-01', step: 4, most: 756 },
  'female-55': { age: 660, from: '1970-01', step: 4, most: 696 },
  'female-50': { age: 600, from: '1975-01', step: 2, most: 660 },
}

function retirementDay(born: string, name: string, issued: string): string {
  const { age, from, step, most } = TRACKS[name] ?? { age: 720, from: '9999-01', step: 4, most: 720 }
  const later = issued >= '2025-01-01' && born.slice(0, 7) >= from
  const delay = later ? Math.ceil((monthsApart(from, born.slice(0, 7)) + 1) / step) : 0
  return addMonths(born, Math.min(age + delay, most))
}

function monthsApart(from: string, to: string): number {
  const counted = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return counted(to) - counted(from)
}
