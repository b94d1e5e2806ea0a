// Applicants without end: invented people of whom the city knows nothing, so that every loop takes in a new one, which is
// accepted provisionally. Their numbers are from the reserved series of the demonstration.

import { addDays, type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'
import { testIdentity, testMobile } from '../../src-server/demo/test-numbers.ts'

export interface Applicant {
  readonly identityNumber: string
  readonly name: string
  readonly mobile: string
  readonly certificate: string
}

const FIRST_BIRTHDAY: PlainDate = plainDate('1985-01-01')
const DIGITS = '零一二三四五六七八九'

export function applicant(number: number): Applicant {
  const birth = addDays(FIRST_BIRTHDAY, number)
  const spelt = Array.from(String(number), (digit) => DIGITS.charAt(Number(digit))).join('')
  return {
    identityNumber: testIdentity('310117', birth, 'female'),
    name: `试${spelt}`,
    mobile: testMobile(50_000 + number),
    certificate: `KILL-${String(number).padStart(6, '0')}`,
  }
}
