// The statutory retirement age (法定退休年龄), national law: fixed ages before 2025-01-01, from then on delayed month by
// month with the month of birth (全国人大常委会关于实施渐进式延迟法定退休年龄的决定, 2024-09-13).

import { plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Dated } from './dated.ts'

export type RetirementTrackId = 'male' | 'female-55' | 'female-50'

export type RetirementAge = {
  /** The age before any delay, in months. */
  readonly base: number
  readonly delay: {
    /** The first birth month that is delayed. */
    readonly bornFrom: PlainDate
    /** One month more for every so many months of birth. */
    readonly step: number
    /** The highest age, in months. */
    readonly most: number
  } | null
}

const years = (count: number): number => count * 12
const delayed = (base: number, bornFrom: string, step: number, most: number): RetirementAge => ({
  base: years(base),
  delay: { bornFrom: plainDate(bornFrom), step, most: years(most) },
})

export const RETIREMENT_AGES: Dated<Readonly<Record<RetirementTrackId, RetirementAge>>> = [
  {
    from: plainDate('1978-06-02'),
    citation: '国发〔1978〕104号',
    value: {
      male: { base: years(60), delay: null },
      'female-55': { base: years(55), delay: null },
      'female-50': { base: years(50), delay: null },
    },
  },
  {
    from: plainDate('2025-01-01'),
    citation: '国务院关于渐进式延迟法定退休年龄的办法',
    value: {
      male: delayed(60, '1965-01-01', 4, 63),
      'female-55': delayed(55, '1970-01-01', 4, 58),
      'female-50': delayed(50, '1975-01-01', 2, 55),
    },
  },
]

/** 年满十六周岁, 劳动法第十五条. */
export const WORKING_AGE_FROM_MONTHS = years(16)
