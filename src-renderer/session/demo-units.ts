// Which unit's accounts the sign-in page of a demonstration shows: the one chosen last on this machine, else the district
// in which the people of the demonstration's counter live.

import { ROLES, type Staff } from '#shared/domain/staff/staff.ts'
import { UNITS, type UnitId, unitOfDistrict } from '#shared/domain/unit/units.ts'

const KEPT = 'jibu-demo-unit'
const HOME = unitOfDistrict('松江')

export interface DemoUnit {
  readonly id: UnitId
  /** Short, as the districts are called at the counter. */
  readonly title: string
  readonly staff: readonly Staff[]
}

/** In the official order of the districts, the city last; units without an account are left out. */
export const demoUnits = (accounts: readonly Staff[]): readonly DemoUnit[] =>
  UNITS.map(({ id, district }) => ({
    id,
    title: district ?? '市中心',
    staff: accounts.filter(({ unit }) => unit === id).toSorted((one, other) => placeOf(one) - placeOf(other)),
  })).filter(({ staff }) => staff.length > 0)

/** In the order in which an application passes through their hands. */
const placeOf = ({ roles }: Staff): number => ROLES.findIndex((role) => roles.includes(role))

export function firstUnit(units: readonly DemoUnit[]): UnitId | null {
  const wanted = [localStorage.getItem(KEPT), HOME]
  return wanted.find((id) => units.some((unit) => unit.id === id)) ?? units[0]?.id ?? null
}

export const keepUnit = (id: UnitId): void => {
  localStorage.setItem(KEPT, id)
}
