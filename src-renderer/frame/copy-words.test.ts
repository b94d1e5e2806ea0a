import { describe, expect, it } from 'vitest'
import { copyWords } from './copy-words.ts'

const PROGRESS = { copied: 12_500, expected: 100_000, secondsLeft: 20, held: false }

describe('SYNC-13 the words of the first copy', () => {
  it('say rows and time left', () => {
    expect(copyWords(PROGRESS)).toBe('首次下载 12,500 / 100,000，约剩 20 秒')
    expect(copyWords({ ...PROGRESS, secondsLeft: 130 })).toBe('首次下载 12,500 / 100,000，约剩 3 分钟')
  })

  it('name no time that is not known, and say when it is held', () => {
    expect(copyWords({ ...PROGRESS, secondsLeft: null })).toBe('首次下载 12,500 / 100,000')
    expect(copyWords({ ...PROGRESS, held: true })).toBe('首次下载 12,500 / 100,000，已暂停')
  })

  it('never promise fewer rows than have come', () => {
    expect(copyWords({ ...PROGRESS, copied: 3, expected: 2, secondsLeft: 0 })).toBe(
      '首次下载 3 / 3，约剩 0 秒',
    )
  })
})
