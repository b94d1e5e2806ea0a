// When a person was born and of which sex, as their document says: the number of an identity card or residence permit carries
// both, a travel permit has them printed beside it and they are typed.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Sex } from '#shared/policy/input.ts'
import { birthDateOf, parseIdentityNumber, sexOf } from './identity-number.ts'

export interface Born {
  readonly on: PlainDate
  readonly sex: Sex
}

/** `typed` counts only where the number does not tell; null where neither does. */
export function bornOf(documentNumber: string, typed: Born | undefined): Born | null {
  const parsed = parseIdentityNumber(documentNumber)
  return parsed.ok ? { on: birthDateOf(parsed.value), sex: sexOf(parsed.value) } : (typed ?? null)
}
