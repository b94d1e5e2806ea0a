// One person, one key: by it records of one person find each other, however their number was typed (`x` and `X`).

import { parseIdentityNumber } from './identity-number.ts'

/** A number that is none is kept as it was typed, upper case. */
export function personKey(identityNumber: string): string {
  const parsed = parseIdentityNumber(identityNumber)
  return parsed.ok ? parsed.value : identityNumber.trim().toUpperCase()
}

export const isSamePerson = (one: string, other: string): boolean =>
  one === other || personKey(one) === personKey(other)
