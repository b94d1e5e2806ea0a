import { describe, expect, it } from 'vitest'
import { birthDateOf, parseIdentityNumber, sexOf } from '#shared/domain/identity/identity-number.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { cardWarnings } from '#shared/domain/account-number/bank-card.ts'
import { isTestIdentity, testCard, testIdentity, testMobile } from './test-numbers.ts'

describe('numbers of nobody', () => {
  it('identity numbers are valid to the program and from the series of the hundred-year-old', () => {
    const date = plainDate('1990-05-12')
    const numbers = (['male', 'female'] as const).flatMap((sex) =>
      ([0, 1] as const).map((nth) => {
        const number = testIdentity('310117', date, sex, nth)
        expect(parseIdentityNumber(number)).toEqual({ ok: true, value: number })
        expect([birthDateOf(number), sexOf(number), isTestIdentity(number)]).toEqual([date, sex, true])
        return number
      }),
    )
    expect(new Set(numbers).size).toBe(4)
    expect(isTestIdentity('310117199005121234')).toBe(false)
  })

  it('telephone numbers and bank cards look right', () => {
    expect(testMobile(7)).toBe('15400000007')
    expect(cardWarnings(testCard(123))).toEqual([])
  })
})
