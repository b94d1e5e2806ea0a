import { describe, expect, it } from 'vitest'
import type { Month } from '#shared/domain/month/month.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { cityWords, countdown, holidayWords } from './month-words.ts'

const NONE = { verified: 0, abnormal: 0, disowned: 0, unverified: 0 }
const MONTH: Month = {
  kind: 'month',
  id: '00000000-0000-8000-b000-000000202611',
  unit: '310000',
  version: 1,
  state: 'drawn',
  month: '2026-11',
  draw: { frame: 1, frameHash: 'a'.repeat(64), seed: 's', algorithm: 'a', algorithmVersion: 1, shortfall: 0 },
  drawnAt: instant(0),
  calls: [
    { unit: '310117', assigned: 10, ...NONE, verified: 10 },
    { unit: '310115', assigned: 10, ...NONE, verified: 7, unverified: 1 },
  ],
  calledAt: null,
  generation: null,
  log: [],
}

describe('the countdown of the telephone check', () => {
  it('R-10 counts to the 18th, which is the last day itself', () => {
    expect(countdown('2026-11', plainDate('2026-11-16'), 4)).toEqual({
      words: '距 18 日还有 2 天，4 个未完成',
      tone: 'calm',
    })
    expect(countdown('2026-11', plainDate('2026-11-17'), 4).tone).toBe('soon')
    expect(countdown('2026-11', plainDate('2026-11-18'), 4)).toMatchObject({ tone: 'late' })
    expect(countdown('2026-11', plainDate('2026-11-20'), 1).words).toBe('已逾期 2 天，还有 1 个未完成')
    expect(countdown('2026-11', plainDate('2026-11-20'), 0).tone).toBe('calm')
  })

  it('says from the 18th on who holds up the whole city', () => {
    expect(cityWords(MONTH, plainDate('2026-11-17'))).toBeNull()
    expect(cityWords(MONTH, plainDate('2026-11-19'))).toContain('全市还有 1 家单位 2 个电话未完成')
  })

  it('warns of a holiday in the four days', () => {
    expect(holidayWords('2026-02', plainDate('2026-02-11'))).toBe(
      '15 日至 18 日逢春节，工作日一天也没有，请提前安排值班。',
    )
    expect(holidayWords('2026-11', plainDate('2026-11-11'))).toBeNull()
  })
})
