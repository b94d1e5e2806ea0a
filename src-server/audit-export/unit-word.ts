// Units in the words of the policy: the district's short name, and 市 for the city's own centre.

import { findUnit, type UnitId } from '#shared/domain/unit/units.ts'

export const unitWord = (unit: UnitId): string => findUnit(unit)?.district ?? '市'
