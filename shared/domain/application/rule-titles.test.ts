import { describe, expect, it } from 'vitest'
import { readingWords, ruleTitles } from './rule-titles.ts'

describe('rules and readings of a stored outcome in words', () => {
  it('names rules by their titles, and one of a newer release by its id', () => {
    expect(ruleTitles(['deadline', 'made-up'])).toBe('申请期限、made-up')
  })

  it('R-9 is marked as a reading, with what the documents leave open', () => {
    expect(readingWords('R-9')).toBe(
      '口径 R-9：已取消的补贴是否计入重复享受未明确，现按：不计入；在途的计入。',
    )
  })

  it('shows a reading of a newer release by its id', () => {
    expect(readingWords('R-999')).toBe('口径 R-999')
    expect(readingWords('toString')).toBe('口径 toString')
  })
})
