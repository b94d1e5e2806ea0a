import { expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { deadlineWords } from './deadline-words.ts'

it.each([
  ['2026-11-20', '2026-11-22 周日，还有 2 天'],
  ['2026-11-22', '2026-11-22 周日，今日截止'],
  ['2026-11-25', '2026-11-22 周日，已过 3 天'],
])('on %s the deadline reads “%s”', (today, words) => {
  expect(deadlineWords(plainDate('2026-11-22'), plainDate(today))).toBe(words)
})
