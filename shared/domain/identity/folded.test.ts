import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseCardNumber } from '#shared/domain/account-number/bank-card.ts'
import { applicantSchema } from '#shared/domain/application/dossier.ts'
import { foldedLine, foldedNumber } from '#shared/kernel/folded-text.ts'
import { foldCertificateNumber } from '#shared/policy/certificate-number.ts'
import { certificateSchema } from '#shared/policy/input.ts'
import { CERTIFICATE, DOSSIER } from '#shared/fixtures/applicants.ts'
import { foldDocumentNumber, parseDocumentNumber } from './document-number.ts'
import { maskIdentityNumber } from './identity-number.ts'
import { personKey } from './person-key.ts'
import { foldName, isSameName } from './person-name.ts'
import { foldPhone } from './phone-number.ts'

const WHOLE = '31011719900513059X'

describe('document numbers', () => {
  it.each([
    '31011719900513059x',
    ' 31011719900513059X',
    '310117 19900513 059X',
    '\u202D31011719900513059X\u202C',
    '３１０１１７１９９００５１３０５９Ｘ',
    '310117\u00A019900513\u3000059ｘ',
  ])('%j is one person', (typed) => {
    expect(personKey(typed)).toBe(WHOLE)
    expect(applicantSchema.parse({ ...DOSSIER.applicant, identityNumber: typed }).identityNumber).toBe(WHOLE)
  })

  it.each([
    ['H12345678', 'H12345678'],
    ['h1234567802', 'H12345678'],
    ['Ｍ８７６５４３２１', 'M87654321'],
    ['0123 4567', '01234567'],
  ])('a travel permit has a shape of its own: %s', (typed, number) => {
    expect(parseDocumentNumber(typed)).toEqual({ ok: true, value: number })
    expect(foldDocumentNumber(typed)).toBe(number)
  })

  it.each([
    ['H1234567', 'permit'],
    ['H123456789', 'permit'],
    ['A12345678', 'length'],
    ['1234567', 'length'],
    ['850000199408230021', 'region'],
  ])('%s is none: %s', (typed, code) => {
    expect(parseDocumentNumber(typed)).toMatchObject({ ok: false, error: { code } })
  })

  it('lists hide most of a travel permit', () => {
    expect([maskIdentityNumber('H12345678'), maskIdentityNumber('01234567')]).toEqual([
      'H******78',
      '0*****67',
    ])
  })
})

describe('names', () => {
  it.each([
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽‧买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['阿依古丽. 买买提', '阿依古丽·买买提'],
    ['阿依古丽 · 买买提', '阿依古丽·买买提'],
    ['测试王\u4DAE', '测试王䶮'],
    ['测试王\uE863', '测试王䶮'],
    ['测试王䶮\u3000', '测试王䶮'],
    ['测 试 王', '测试王'],
    ['\u202A测试甲\u202C', '测试甲'],
    ['J. Ｓｍｉｔｈ', 'J. Smith'],
    ['Ana  María\tLópez', 'Ana María López'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(foldName(typed)).toBe(kept)
    expect(isSameName(typed, kept)).toBe(true)
  })

  it('differ where people do', () => {
    expect(isSameName('阿依古丽·买买提', '阿依古丽买买提')).toBe(false)
    expect(isSameName('测试王䶮', '测试王龑')).toBe(false)
    expect(isSameName('john smith', 'JOHN SMITH')).toBe(true)
  })
})

describe('telephones, cards, certificates', () => {
  it.each([
    '138-1234-5678',
    '+86 13812345678',
    '8613812345678',
    '0086-138 1234 5678',
    '１３８１２３４５６７８',
    '\u202D13812345678\u202C',
  ])('%j is one mobile', (typed) => {
    expect(foldPhone(typed)).toBe('13812345678')
    expect(applicantSchema.parse({ ...DOSSIER.applicant, mobile: typed }).mobile).toBe('13812345678')
  })

  it('a landline keeps its digits, a foreign number its plus', () => {
    expect([foldPhone('021-6321 1234'), foldPhone('+852 6123 4567')]).toEqual(['02163211234', '+85261234567'])
  })

  it('a card is its digits, of any width', () => {
    expect(normaliseCardNumber('６２２２ 0210－0111\u00A06245 702')).toBe('6222021001116245702')
  })

  it.each([
    'Y0000 3102 6500 0003 00001',
    'y0000-3102-6500-0003-00001',
    'Ｙ００００３１０２６５０００００３００００１',
    '\u200BY000031026500000300001',
  ])('%j is one certificate, as its register writes it', (typed) => {
    expect(foldCertificateNumber(typed)).toBe('Y000031026500000300001')
    expect(certificateSchema.parse({ ...CERTIFICATE, number: typed }).number).toBe('Y000031026500000300001')
  })

  it('a dash that belongs to a number stays', () => {
    expect(foldCertificateNumber('沪—2019-0042')).toBe('沪-2019-0042')
  })
})

describe('folding', () => {
  const folds = { foldedNumber, foldedLine, foldName, foldPhone, foldDocumentNumber, foldCertificateNumber }
  it.each(Object.entries(folds))('%s changes nothing that is folded', (_, fold) => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('Hh8６1０ \u3000\u202D-－—.。．·•测䶮\uE863xＸ+()')) }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { seed: 15, numRuns: 2000 },
    )
  })
})
