import { describe, expect, it } from 'vitest'
import { shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'
import { municipalClock } from './clock.ts'

describe('the server’s clock (时光机)', () => {
  const real = () => Date.UTC(2026, 10, 22, 3, 15)

  it('moves by whole days and keeps the time of day', () => {
    const moved = municipalClock('2026-11-17', real)()
    expect([shanghaiDate(moved), shanghaiTime(moved)]).toEqual(['2026-11-17', '11:15'])
    expect(municipalClock(undefined, real)()).toBe(real())
  })

  it('takes no day that does not exist', () => {
    expect(() => municipalClock('2026-02-30', real)).toThrow('not a date')
  })
})
