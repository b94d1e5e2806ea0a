import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { inForce } from './parameters/dated.ts'
import { RETIREMENT_AGES, type RetirementTrackId } from './parameters/retirement.ts'
import { retirementMonths } from './retirement-age.ts'

// The official tables annexed to the decision of 2024-09-13, at their steps and ends.
const TABLE: readonly (readonly [RetirementTrackId, birth: string, years: number, months: number])[] = [
  ['male', '1964-12-31', 60, 0],
  ['male', '1965-01-01', 60, 1],
  ['male', '1965-04-30', 60, 1],
  ['male', '1965-05-01', 60, 2],
  ['male', '1970-01-01', 61, 4],
  ['male', '1976-08-31', 62, 11],
  ['male', '1976-09-01', 63, 0],
  ['male', '1990-01-01', 63, 0],
  ['female-55', '1969-12-31', 55, 0],
  ['female-55', '1970-01-01', 55, 1],
  ['female-55', '1981-08-31', 57, 11],
  ['female-55', '1981-09-01', 58, 0],
  ['female-55', '2000-01-01', 58, 0],
  ['female-50', '1974-12-31', 50, 0],
  ['female-50', '1975-01-01', 50, 1],
  ['female-50', '1975-02-28', 50, 1],
  ['female-50', '1975-03-01', 50, 2],
  ['female-50', '1984-10-31', 54, 11],
  ['female-50', '1984-11-01', 55, 0],
  ['female-50', '2000-01-01', 55, 0],
]

describe('statutory retirement age from 2025-01-01', () => {
  const ages = inForce(RETIREMENT_AGES, plainDate('2025-01-01'))?.value
  it.each(TABLE)('%s born %s: %i years and %i months', (track, birth, years, months) => {
    expect(ages && retirementMonths(ages[track], plainDate(birth))).toBe(years * 12 + months)
  })
})

describe('before 2025-01-01', () => {
  const ages = inForce(RETIREMENT_AGES, plainDate('2024-12-31'))?.value
  it.each([
    ['male', 60],
    ['female-55', 55],
    ['female-50', 50],
  ] as const)('%s: %i years, whenever born', (track, years) => {
    expect(ages && retirementMonths(ages[track], plainDate('1980-01-01'))).toBe(years * 12)
  })
})
