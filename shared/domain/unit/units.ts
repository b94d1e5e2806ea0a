// The seventeen units: sixteen district employment centres and the city's. A unit is known by the administrative
// division code of its district; policy and papers use the short name.

import { DISTRICTS, type District } from '#shared/policy/input.ts'
import { z } from 'zod'

const CODES: Readonly<Record<District, string>> = {
  黄浦: '310101',
  徐汇: '310104',
  长宁: '310105',
  静安: '310106',
  普陀: '310107',
  虹口: '310109',
  杨浦: '310110',
  闵行: '310112',
  宝山: '310113',
  嘉定: '310114',
  浦东: '310115',
  金山: '310116',
  松江: '310117',
  青浦: '310118',
  奉贤: '310120',
  崇明: '310151',
}

export const CITY_UNIT = '310000'

export const unitIdSchema = z.string().regex(/^310\d{3}$/)
export type UnitId = z.infer<typeof unitIdSchema>

export interface Unit {
  readonly id: UnitId
  /** As the head of a receipt prints it. */
  readonly title: string
  /** Null for the city's own centre. */
  readonly district: District | null
}

const fullName = (district: District): string => (district === '浦东' ? '浦东新区' : `${district}区`)

export const UNITS: readonly Unit[] = [
  ...DISTRICTS.map((district) => ({
    id: CODES[district],
    title: `${fullName(district)}就业促进中心`,
    district,
  })),
  { id: CITY_UNIT, title: '上海市就业促进中心', district: null },
]

export const unitOfDistrict = (district: District): UnitId => CODES[district]

export const findUnit = (id: UnitId): Unit | undefined => UNITS.find((unit) => unit.id === id)
