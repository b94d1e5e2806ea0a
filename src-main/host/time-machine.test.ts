import { describe, expect, it } from 'vitest'
import { instant, shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { offsetTo } from './time-machine.ts'

describe('the workstation’s time machine (时光机)', () => {
  const machine = instant(Date.UTC(2026, 10, 22, 3, 15))

  it.each(['2026-11-17', '2027-01-01', '2026-11-22'])('is on %s at the machine’s time of day', (day) => {
    const moved = instant(machine + offsetTo(plainDate(day), machine))
    expect([shanghaiDate(moved), shanghaiTime(moved)]).toEqual([day, '11:15'])
  })
})
