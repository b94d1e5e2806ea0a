import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { callDays, holidayAhead } from './call-days.ts'

describe('the four days of the telephone check', () => {
  it('are the 15th to the 18th, worked or not by the State Council’s calendar', () => {
    expect(callDays('2026-11').map(({ date, working }) => [date, working])).toEqual([
      ['2026-11-15', false],
      ['2026-11-16', true],
      ['2026-11-17', true],
      ['2026-11-18', true],
    ])
  })

  it('all four lie in the Spring Festival of 2026: it is said from the 10th on, and no longer after the 18th', () => {
    expect(callDays('2026-02').every(({ working }) => working === false)).toBe(true)
    expect(holidayAhead('2026-02', plainDate('2026-02-09'))).toBeNull()
    expect(holidayAhead('2026-02', plainDate('2026-02-10'))).toBe('春节')
    expect(holidayAhead('2026-02', plainDate('2026-02-18'))).toBe('春节')
    expect(holidayAhead('2026-02', plainDate('2026-02-19'))).toBeNull()
    expect(holidayAhead('2026-11', plainDate('2026-11-12'))).toBeNull()
  })

  it('of a year without a published calendar are unknown, not guessed', () => {
    expect(callDays('2099-02').every(({ working }) => working === null)).toBe(true)
    expect(holidayAhead('2099-02', plainDate('2099-02-12'))).toBeNull()
  })
})
