// The people of the town's past. Their identity numbers are counted out, not drawn, so that any number of people is as
// quick as the first and none is given twice. They have no file any more: whoever comes again is looked up.

import type { IdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import { inventName } from '../names.ts'
import type { Random } from '../random.ts'
import { testIdentity, testMobile } from '../test-numbers.ts'

export interface PastPerson {
  readonly identityNumber: IdentityNumber
  readonly name: string
  readonly mobile: string
  readonly secondContact: string
  readonly local: boolean
}

const ELDEST = plainDate('1975-01-01')
const BIRTH_DAYS = 10_958
/** Two sexes, two sequences each. */
const NUMBERS = BIRTH_DAYS * 4
/** Prime to NUMBERS, so that counting reaches every number before it meets one again. */
const STRIDE = 7919
/** Where those who came from elsewhere were registered, one place a district. */
const ELSEWHERE: Readonly<Record<District, string>> = {
  浦东: '320100',
  黄浦: '320200',
  徐汇: '320300',
  长宁: '320400',
  静安: '320500',
  普陀: '320600',
  虹口: '330100',
  杨浦: '330200',
  闵行: '330300',
  宝山: '340100',
  嘉定: '340200',
  金山: '340300',
  松江: '360100',
  青浦: '370100',
  奉贤: '410100',
  崇明: '420100',
}

export interface PastPeople {
  readonly next: (random: Random, district: District) => PastPerson
}

/** `taken`: numbers of people whom the town knows otherwise. */
export function createPastPeople(taken: ReadonlySet<string>): PastPeople {
  const counted = new Map<District, number>()
  let serial = 0
  const number = (district: District, place: number): IdentityNumber => {
    const local = place % 2 === 0
    const nth = Math.floor(place / 2)
    invariant(nth < NUMBERS, `no more people in ${district}`)
    const point = (nth * STRIDE) % NUMBERS
    const born = addDays(ELDEST, Math.floor(point / 4))
    const area = local ? unitOfDistrict(district) : ELSEWHERE[district]
    return testIdentity(area, born, point % 2 === 0 ? 'female' : 'male', point % 4 < 2 ? 0 : 1)
  }
  return {
    next: (random, district) => {
      let place = counted.get(district) ?? 0
      while (taken.has(number(district, place))) place += 1
      counted.set(district, place + 1)
      serial += 1
      const identityNumber = number(district, place)
      return {
        identityNumber,
        name: inventName(random, Number(identityNumber.charAt(16)) % 2 === 0 ? 'female' : 'male'),
        mobile: testMobile(10_000_000 + serial),
        secondContact: testMobile(20_000_000 + serial),
        local: place % 2 === 0,
      }
    },
  }
}
