import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  fromDayNumber,
  parsePlainDate,
  plainDate,
  weekdayOf,
  withWeekday,
} from './plain-date.ts'

describe('PlainDate', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-12-10', 6, '2026-06-10'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('adds months by the civil code: %s + %i = %s', (from, months, expected) => {
    expect(addMonths(plainDate(from), months)).toBe(expected)
  })

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '1899-12-31', '2101-01-01', '2025-1-1', '', '20250101'])(
    'refuses %j as an impossible date',
    (text) => {
      expect(parsePlainDate(text)).toBeNull()
    },
  )

  it('counts days in both directions over the whole range, in step with the reference calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_846 }), (days) => {
        const date = fromDayNumber(days)
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(date)).toBe(days)
      }),
    )
  })

  it('names the weekday as the screens do', () => {
    expect(withWeekday(plainDate('2026-11-18'))).toBe('2026-11-18 周三')
    expect(weekdayOf(addDays(plainDate('2026-11-18'), 4))).toBe(7)
  })
})
