// Long numbers are read aloud and compared by eye, so they are shown in groups: `6222 0210 0101 2345 678`,
// `138 1234 5678`.

import { narrow } from '#shared/kernel/folded-text.ts'

/** Of any width. */
export const digitsOnly = (text: string): string => narrow(text).replace(/\D/g, '')

/** Groups of the given lengths; the last length repeats. */
export function groupDigits(digits: string, lengths: readonly number[]): string {
  const groups: string[] = []
  let rest = digits
  for (let index = 0; rest !== ''; index += 1) {
    const length = lengths[Math.min(index, lengths.length - 1)] ?? 4
    groups.push(rest.slice(0, length))
    rest = rest.slice(length)
  }
  return groups.join(' ')
}

export const CARD_GROUPS = [4] as const
export const MOBILE_GROUPS = [3, 4] as const

/** Where the caret belongs after regrouping: behind as many digits as before. */
export function caretAfter(grouped: string, digitsBefore: number): number {
  let seen = 0
  for (let index = 0; index < grouped.length; index += 1) {
    if (seen === digitsBefore) return index
    if (/\d/.test(grouped.charAt(index))) seen += 1
  }
  return grouped.length
}
