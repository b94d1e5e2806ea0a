import { describe, expect, it } from 'vitest'
import { MORNING } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { batchWord, lastContactWord } from './sync-words.ts'

describe('the words of the status bar', () => {
  it('give the last contact in Shanghai time, and say that there was none', () => {
    expect(lastContactWord(MORNING)).toBe('最近联系 10:00')
    expect(lastContactWord(null)).toBe('最近联系 —')
  })

  it('count down to the 15th, then name the next month’s batch', () => {
    expect(batchWord(plainDate('2026-11-10'))).toContain('还有 5 天')
    expect(batchWord(plainDate('2026-11-15'))).toContain('今日截止')
    expect(batchWord(plainDate('2026-12-16'))).toContain('1 月批次')
  })
})
