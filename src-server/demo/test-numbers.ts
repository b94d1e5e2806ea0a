// Numbers that look right and belong to nobody.
//
// Identity numbers: real area code, real birth date, right check character, and a sequence from 996 to 999, which
// GB 11643 keeps for people who were a hundred years old when the numbers were introduced. Nobody born after 1930 can
// have one, so every number in the demonstration is valid to the program and impossible in life.
// Telephone numbers: 154, a range that has never been given to an operator.
// Bank cards: all zeros after the issuer, with a right Luhn digit.

import { parseIdentityNumber, type IdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Sex } from '#shared/policy/input.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

/** Two for each area, birth date and sex: `nth` is 0 or 1. */
export function testIdentity(area: string, birthDate: PlainDate, sex: Sex, nth: 0 | 1 = 0): IdentityNumber {
  const sequence = 996 + (sex === 'male' ? 1 : 0) + nth * 2
  const head = `${area}${birthDate.replaceAll('-', '')}${sequence}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(head.charAt(index)), 0)
  const parsed = parseIdentityNumber(head + '10X98765432'.charAt(sum % 11))
  invariant(parsed.ok, `not a number: ${head}`)
  return parsed.value
}

/** Whether a number is from the series above: what the demonstration may show without harming anyone. */
export const isTestIdentity = (number: string): boolean => /^\d{14}99[6-9][\dX]$/.test(number)

export const testMobile = (n: number): string => `154${String(n).padStart(8, '0')}`

export function testCard(n: number): string {
  const head = `622200000${String(n).padStart(9, '0')}`
  const sum = Array.from(head)
    .reverse()
    .reduce((total, character, index) => {
      const digit = Number(character) * (index % 2 === 0 ? 2 : 1)
      return total + (digit > 9 ? digit - 9 : digit)
    }, 0)
  return `${head}${(10 - (sum % 10)) % 10}`
}
