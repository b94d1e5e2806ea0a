import { describe, expect, it } from 'vitest'
import { accountSchema } from '#shared/domain/application/dossier.ts'
import { GUIDE_BANKS, cardWarnings, isBankNotListed, maskCardNumber } from './bank-card.ts'
import { parseUnifiedCreditCode } from './unified-credit-code.ts'

describe('bank cards', () => {
  it('knows the nine banks', () => {
    expect(GUIDE_BANKS).toHaveLength(9)
  })

  it('R-37 another bank is possible and warns; the social-security card may be of any bank', () => {
    const account = { bank: '招商银行', socialSecurityCard: false }
    expect(isBankNotListed(account)).toBe(true)
    expect(isBankNotListed({ ...account, socialSecurityCard: true })).toBe(false)
    expect(isBankNotListed({ ...account, bank: '上海银行' })).toBe(false)
    expect(
      accountSchema.safeParse({ ...account, cardNumber: '6222021001116245702', holderName: '测试' }).success,
    ).toBe(true)
  })

  it.each([
    ['6222021001116245702', []],
    ['6222 0210 0111 6245 702', []],
    ['4111-1111-1111-1111', []],
    ['6222021001116245703', ['luhn']],
    ['62220210011', ['length', 'luhn']],
    ['79927398713', ['length']],
    ['6222O21001116245702', ['characters']],
    ['', ['characters']],
  ])('%j warns of %j', (text, warnings) => {
    expect(cardWarnings(text)).toEqual(warnings)
  })

  it.each([
    ['6222021001116245702', '6222 **** **** 5702'],
    ['6222 0210 0111 6245', '6222 **** **** 6245'],
    ['12345', '****'],
  ])('masks %s', (text, masked) => {
    expect(maskCardNumber(text)).toBe(masked)
  })
})

describe('unified social credit codes', () => {
  it.each(['91350100M000100Y43', '91110000600037341L', '91350100m000100y43'])('accepts %s', (text) => {
    expect(parseUnifiedCreditCode(text)).toEqual({ ok: true, value: text.toUpperCase() })
  })

  it.each([
    ['91350100M000100Y4', { code: 'length', length: 17 }],
    ['91350100M000100O43', { code: 'characters' }],
    ['91350100I000100Y43', { code: 'characters' }],
    ['91350100M000100Y44', { code: 'checksum', expected: '3', found: '4' }],
  ])('refuses %s', (text, error) => {
    expect(parseUnifiedCreditCode(text)).toEqual({ ok: false, error })
  })
})
