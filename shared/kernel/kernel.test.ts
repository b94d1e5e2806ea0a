import { describe, expect, it } from 'vitest'
import { instant, shanghaiDate, shanghaiTime } from './instant.ts'
import { fen, formatMoney, yuan } from './money.ts'
import { uuidV7 } from './uuid-v7.ts'

describe('Money', () => {
  it.each([
    [yuan(2600), '¥2,600.00'],
    [yuan(0), '¥0.00'],
    [fen(5), '¥0.05'],
    [yuan(1_234_567), '¥1,234,567.00'],
    [fen(-123_450), '-¥1,234.50'],
  ])('%i fen reads %s', (amount, text) => {
    expect(formatMoney(amount)).toBe(text)
  })

  it('refuses a fraction of a fen', () => {
    expect(() => fen(0.5)).toThrow(RangeError)
  })
})

describe('Instant', () => {
  it('is the next day in Shanghai from 16:00 UTC on', () => {
    const before = instant(Date.UTC(2026, 10, 17, 15, 59, 59, 999))
    expect([shanghaiDate(before), shanghaiTime(before)]).toEqual(['2026-11-17', '23:59'])
    const after = instant(Date.UTC(2026, 10, 17, 16, 0))
    expect([shanghaiDate(after), shanghaiTime(after)]).toEqual(['2026-11-18', '00:00'])
  })
})

describe('uuidV7', () => {
  it('carries version, variant and the moment, and sorts by it', () => {
    const bytes = new Uint8Array(10).fill(0xff)
    const early = uuidV7(instant(1_700_000_000_000), bytes)
    const late = uuidV7(instant(1_700_000_000_001), new Uint8Array(10))
    expect(early).toMatch(/^018bcfe5-6800-7fff-bfff-ffffffffffff$/)
    expect(early < late).toBe(true)
  })
})
