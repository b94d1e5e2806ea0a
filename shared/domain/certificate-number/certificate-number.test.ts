import { describe, expect, it } from 'vitest'
import {
  certificateKey,
  certificateNumberShape,
  certificateNumberWarnings,
  maskCertificateNumber,
} from './certificate-number.ts'

describe('certificate numbers', () => {
  it.each([
    ['Y000031000000205000001', 'skill-level', []],
    ['y0000 31000000205000001', 'skill-level', []],
    ['T11010519491231002X', 'qualification', []],
    ['T110105194912310021', 'qualification', ['special-operation-identity']],
    ['ABC', 'skill-level', ['unusual-shape']],
    ['0931000000300001', 'qualification', []],
    ['证书一号', 'special-ability', ['unusual-shape']],
    [' ', 'skill-level', ['empty']],
  ] as const)('%j of a %s warns of %j', (text, kind, warnings) => {
    expect(certificateNumberWarnings(text, kind)).toEqual(warnings)
  })

  it('keys two items of one holder apart', () => {
    expect(certificateKey('T11010519491231002X', 'Q-低压电工')).not.toBe(
      certificateKey('T11010519491231002X', 'Q-高压电工'),
    )
    expect(certificateNumberShape('t11010519491231002x')).toBe('special-operation')
  })

  it.each([
    ['T11010519491231002X', 'T110***********002X'],
    ['11010519491231002X', '110***********002X'],
    ['Y000031000000205000001', 'Y000031000000205000001'],
  ])('hides an identity number in %s', (text, masked) => {
    expect(maskCertificateNumber(text)).toBe(masked)
  })
})
