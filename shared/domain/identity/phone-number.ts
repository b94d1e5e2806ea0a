// Telephone numbers as they are kept and compared: a mobile of the mainland is its 11 digits, however it was sent
// (`138-1234-5678`, `+86 138 1234 5678`, in unseen signs). Of any other number the digits and the leading + remain.

import { foldedNumber } from '#shared/kernel/folded-text.ts'

const MOBILE = /^(?:\+86|0086|86)?(1\d{10})$/

export function foldPhone(text: string): string {
  const number = foldedNumber(text).replace(/[-()./]/g, '')
  return MOBILE.exec(number)?.[1] ?? number
}

export const isMobile = (text: string): boolean => /^1\d{10}$/.test(text)
