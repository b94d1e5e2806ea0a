import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT, unitOfDistrict } from '#shared/domain/unit/units.ts'
import { testId } from '#shared/fixtures/applicants.ts'
import { demoUnits, firstUnit, keepUnit } from './demo-units.ts'

const person = (n: number, unit: string): Staff => ({
  id: testId(n),
  username: `u${n}`,
  name: '甲',
  unit,
  roles: ['clerk'],
})
const PUDONG = unitOfDistrict('浦东')
const SONGJIANG = unitOfDistrict('松江')
const ACCOUNTS = [person(1, CITY_UNIT), person(2, SONGJIANG), person(3, PUDONG), person(4, SONGJIANG)]

describe('the accounts of a demonstration', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('stand by unit in the official order, the city last, empty units left out', () => {
    const units = demoUnits(ACCOUNTS)
    expect(units.map(({ title, staff }) => [title, staff.length])).toEqual([
      ['浦东', 1],
      ['松江', 2],
      ['市中心', 1],
    ])
  })

  it('stand within a unit in the order in which an application passes through their hands', () => {
    const boss: Staff = { ...person(5, PUDONG), roles: ['supervisor'] }
    const reviewer: Staff = { ...person(6, PUDONG), roles: ['reviewer'] }
    const [pudong] = demoUnits([boss, reviewer, person(7, PUDONG)])
    expect(pudong?.staff.map(({ username }) => username)).toEqual(['u7', 'u6', 'u5'])
  })

  it('begin with the unit chosen last, else where the people of the counter live, else the first', () => {
    const units = demoUnits(ACCOUNTS)
    expect(firstUnit(units)).toBe(SONGJIANG)
    keepUnit(PUDONG)
    expect(firstUnit(units)).toBe(PUDONG)
    expect(firstUnit(demoUnits([person(1, CITY_UNIT)]))).toBe(CITY_UNIT)
    expect(firstUnit([])).toBeNull()
  })
})
