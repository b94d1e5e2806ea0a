import { describe, expect, it } from 'vitest'
import { CARD_GROUPS, caretAfter, groupDigits, MOBILE_GROUPS } from './grouped-digits.ts'

describe('long numbers in groups', () => {
  it('groups a card number by four and a mobile number by three, four, four', () => {
    expect(groupDigits('6222020000000000000', CARD_GROUPS)).toBe('6222 0200 0000 0000 000')
    expect(groupDigits('13812345678', MOBILE_GROUPS)).toBe('138 1234 5678')
    expect(groupDigits('', CARD_GROUPS)).toBe('')
  })

  it('keeps the caret behind the same digit when a space joins or leaves', () => {
    expect(caretAfter('6222 0', 5)).toBe(6)
    expect(caretAfter('6222', 4)).toBe(4)
    expect(caretAfter('138 1234', 0)).toBe(0)
  })
})
