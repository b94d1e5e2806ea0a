// Units as lists and panels name them, short: 松江区, 浦东新区, 市中心.

import { CITY_UNIT, findUnit } from '#shared/domain/unit/units.ts'

export const unitWords = (unit: string): string =>
  unit === CITY_UNIT ? '市中心' : (findUnit(unit)?.title ?? unit).replace('就业促进中心', '')
