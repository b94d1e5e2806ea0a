import { describe, expect, it } from 'vitest'
import { addDays, plainDate, weekdayOf } from '#shared/kernel/plain-date.ts'
import {
  addWorkingDays,
  CalendarMissing,
  HOLIDAY_YEARS,
  holidayName,
  isPublished,
  isWorkingDay,
  nextWorkingDay,
} from './holidays.ts'

describe('holidays', () => {
  it.each([
    ['2021-02-07', true],
    ['2021-10-09', true],
    ['2022-12-31', false],
    ['2023-10-06', false],
    ['2024-02-09', true],
    ['2024-10-08', true],
    ['2025-10-08', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-11-15', false],
    ['2026-11-16', true],
  ])('%s is a working day: %s', (date, working) => {
    expect(isWorkingDay(plainDate(date))).toBe(working)
  })

  it('names them', () => {
    expect(holidayName(plainDate('2026-02-17'))).toBe('春节')
    expect(holidayName(plainDate('2026-11-15'))).toBeNull()
  })

  it('works only on weekend days in exchange, and on none of the holidays', () => {
    for (const { year, worked } of HOLIDAY_YEARS)
      for (const day of worked) {
        const date = plainDate(`${year}-${day}`)
        expect([date, weekdayOf(date) >= 6, holidayName(date)]).toEqual([date, true, null])
      }
  })

  it('has between 246 and 252 working days in every year', () => {
    for (const { year } of HOLIDAY_YEARS) {
      let working = 0
      for (let day = plainDate(`${year}-01-01`); day <= plainDate(`${year}-12-31`); day = addDays(day, 1))
        if (isWorkingDay(day)) working += 1
      expect(working).toBeGreaterThanOrEqual(246)
      expect(working).toBeLessThanOrEqual(252)
    }
  })

  it('counts over a long holiday', () => {
    expect(nextWorkingDay(plainDate('2026-02-14'))).toBe('2026-02-24')
    expect(addWorkingDays(plainDate('2026-09-30'), 5)).toBe('2026-10-13')
  })

  it('is loud about a year that is not published', () => {
    expect(isPublished(plainDate('2027-01-01'))).toBe(false)
    expect(() => isWorkingDay(plainDate('2027-01-01'))).toThrow(CalendarMissing)
    expect(() => nextWorkingDay(plainDate('2026-12-31'))).toThrow('2027')
  })
})
