// Citizen identity numbers (GB 11643) and, in the same form, the residence permits of Hong Kong (810000), Macao
// (820000) and Taiwan (830000) residents: 160 payments were once entered by hand because a system refused these.
// Invariant: an IdentityNumber is 18 characters, upper case, with a right check character.

import { foldedNumber } from '#shared/kernel/folded-text.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'

declare const identityBrand: unique symbol
export type IdentityNumber = string & { readonly [identityBrand]: true }

export type IdentityFault =
  | { readonly code: 'length'; readonly length: number }
  /** Begins like a travel permit (document-number.ts). */
  | { readonly code: 'permit'; readonly length: number }
  | { readonly code: 'characters' }
  | { readonly code: 'region'; readonly region: string }
  | { readonly code: 'birth-date'; readonly digits: string }
  | { readonly code: 'checksum'; readonly expected: string; readonly found: string }

/** What the screens say. */
export const IDENTITY_FAULT_TITLES: Readonly<Record<IdentityFault['code'], string>> = {
  length: '证件号码应为18位',
  permit: '来往内地通行证号码应为H或M加8位数字',
  characters: '证件号码前17位应为数字，末位为数字或X',
  region: '证件号码前6位不是行政区划代码',
  'birth-date': '证件号码中的出生日期不存在',
  checksum: '证件号码校验位不符，请核对',
}

/** The first two digits of a citizen's number. */
const PROVINCES = new Set(
  [
    [11, 12, 13, 14, 15],
    [21, 22, 23],
    [31, 32, 33, 34, 35, 36, 37],
    [41, 42, 43, 44, 45, 46],
    [50, 51, 52, 53, 54],
    [61, 62, 63, 64, 65],
    [71],
  ]
    .flat()
    .map(String),
)
const RESIDENCE_PERMITS = new Set(['810000', '820000', '830000'])

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'

function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** Of 18 characters whose first 17 are digits. */
const endsRight = (number: string): number is IdentityNumber => checkCharacter(number) === number.slice(17)

const isRegion = (region: string): boolean =>
  region.startsWith('8') ? RESIDENCE_PERMITS.has(region) : PROVINCES.has(region.slice(0, 2))

/** Blanks, unseen signs, width and a lower-case x are folded; anything else has to be right. */
export function parseIdentityNumber(text: string): Result<IdentityNumber, IdentityFault> {
  const number = foldedNumber(text)
  if (number.length !== 18) return err({ code: 'length', length: number.length })
  if (!/^\d{17}[\dX]$/.test(number)) return err({ code: 'characters' })
  const region = number.slice(0, 6)
  if (!isRegion(region)) return err({ code: 'region', region })
  const digits = number.slice(6, 14)
  if (parsePlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) === null)
    return err({ code: 'birth-date', digits })
  if (endsRight(number)) return ok(number)
  return err({ code: 'checksum', expected: checkCharacter(number), found: number.slice(17) })
}

export function birthDateOf(number: IdentityNumber): PlainDate {
  const date = parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
  if (date === null) throw new RangeError('an IdentityNumber carries an existing date')
  return date
}

/** The seventeenth digit: odd for men, even for women. */
export const sexOf = (number: IdentityNumber): 'male' | 'female' =>
  Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'

export const isResidencePermit = (number: IdentityNumber): boolean =>
  RESIDENCE_PERMITS.has(number.slice(0, 6))

/** As lists and publications show it: `310***********1234`. Takes any text, so that nothing is ever shown by mistake. */
export function maskIdentityNumber(number: string): string {
  if (number.length < 8) return '*'.repeat(number.length)
  // Of a travel permit's eight or nine characters seven would leave almost nothing hidden.
  const [first, last] = number.length < 15 ? [1, 2] : [3, 4]
  return number.slice(0, first) + '*'.repeat(number.length - first - last) + number.slice(-last)
}
