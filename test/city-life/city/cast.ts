// Who works in the small city: four districts with every role, the other twelve with a verifier and a supervisor, since
// the draw deals calls to every unit, and the city's own centre.

import type { Role } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT, unitOfDistrict, UNITS } from '#shared/domain/unit/units.ts'
import type { District } from '#shared/policy/vocabulary.ts'

/** Districts where people lodge and where the money is audited, published and confirmed. */
export const LIVELY: readonly District[] = ['松江', '浦东', '宝山', '长宁']
export const LIVELY_UNITS: readonly string[] = LIVELY.map(unitOfDistrict)

export interface Hire {
  readonly username: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly Role[]
}

const SURNAMES = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫'] as const

const FULL: readonly (readonly [string, readonly Role[]])[] = [
  ['shouli1', ['clerk']],
  ['shouli2', ['clerk', 'verifier']],
  ['shenhe1', ['reviewer']],
  ['shenhe2', ['reviewer', 'clerk']],
  ['queren1', ['confirmer']],
  ['queren2', ['confirmer', 'ledger']],
  ['heshi1', ['verifier']],
  ['taizhang1', ['ledger']],
  ['zhuguan1', ['supervisor']],
]
const SMALL: readonly (readonly [string, readonly Role[]])[] = [
  ['heshi1', ['verifier']],
  ['zhuguan1', ['supervisor']],
]
const CITY: readonly (readonly [string, readonly Role[]])[] = [
  ['heshi1', ['verifier']],
  ['heshi2', ['verifier']],
  ['zhuguan1', ['supervisor']],
]

export const CAST: readonly Hire[] = UNITS.flatMap(({ id: unit }) => {
  const posts = unit === CITY_UNIT ? CITY : LIVELY_UNITS.includes(unit) ? FULL : SMALL
  return posts.map(([post, roles], index) => ({
    username: `${unit}-${post}`,
    name: `${SURNAMES[(index + Number(unit)) % SURNAMES.length] ?? '赵'}${post.replace(/\d/, '')}${String(index + 1)}`,
    unit,
    roles,
  }))
})
