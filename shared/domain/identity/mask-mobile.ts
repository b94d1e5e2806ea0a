// Telephone numbers as lists show them: `138****5678`. A landline or a foreign number keeps its last four digits only.

import { foldPhone } from './phone-number.ts'

export function maskMobile(number: string): string {
  const digits = foldPhone(number)
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return digits.length <= 4 ? '*'.repeat(digits.length) : '*'.repeat(digits.length - 4) + digits.slice(-4)
}
