import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  birthDateOf,
  isResidencePermit,
  maskIdentityNumber,
  parseIdentityNumber,
  sexOf,
} from './identity-number.ts'
import { maskMobile } from './mask-mobile.ts'
import { maskName } from './mask-name.ts'

describe('identity numbers', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['11010519491231002x', '1949-12-31', 'female'],
    ['310101199002031237', '1990-02-03', 'male'],
    ['810000199408230021', '1994-08-23', 'female'],
    ['830000199201300022', '1992-01-30', 'female'],
  ])('%s', (text, birth, sex) => {
    const parsed = parseIdentityNumber(text)
    expect(parsed.ok && [birthDateOf(parsed.value), sexOf(parsed.value)]).toEqual([birth, sex])
  })

  it('knows the permits of Hong Kong, Macao and Taiwan residents', () => {
    const permit = parseIdentityNumber('810000199408230021')
    const citizen = parseIdentityNumber('11010519491231002X')
    expect([
      permit.ok && isResidencePermit(permit.value),
      citizen.ok && isResidencePermit(citizen.value),
    ]).toEqual([true, false])
  })

  it.each([
    ['', { code: 'length', length: 0 }],
    ['1101051949123100', { code: 'length', length: 16 }],
    ['11010519491231002Y', { code: 'characters' }],
    ['1101051949I231002X', { code: 'characters' }],
    ['001010194912310021', { code: 'region', region: '001010' }],
    ['840000199408230021', { code: 'region', region: '840000' }],
    ['810101199408230021', { code: 'region', region: '810101' }],
    ['440524188001010014', { code: 'birth-date', digits: '18800101' }],
    ['110105194902300021', { code: 'birth-date', digits: '19490230' }],
    ['110105194912310021', { code: 'checksum', expected: 'X', found: '1' }],
  ])('refuses %j', (text, error) => {
    expect(parseIdentityNumber(text)).toEqual({ ok: false, error })
  })

  it('refuses every single wrong digit and every swap of neighbours that changes the number', () => {
    const right = '11010519491231002X'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const wrong = right.slice(0, at) + String(digit) + right.slice(at + 1)
        expect(parseIdentityNumber(wrong).ok).toBe(wrong === right)
      }),
    )
  })
})

describe('masks', () => {
  it.each([
    ['310101199002031234', '310***********1234'],
    ['11010519491231002X', '110***********002X'],
    ['1234567', '*******'],
  ])('identity number %s', (text, masked) => {
    expect(maskIdentityNumber(text)).toBe(masked)
  })

  it.each([
    ['张小明', '张*明'],
    ['李雷', '李*'],
    ['王', '*'],
    ['', ''],
    ['欧阳修华', '欧阳*华'],
    ['阿依古丽·买买提', '阿******提'],
    ['𠮷野家', '𠮷*家'],
  ])('name %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['021-63211234', '*******1234'],
    ['110', '***'],
  ])('telephone %s', (number, masked) => {
    expect(maskMobile(number)).toBe(masked)
  })
})
