import { describe, expect, it } from 'vitest'
import { lodgedApplication } from '../testing/lodged-application.ts'
import { amountWords, itemWords, missingWords, paymentWords } from './paper-words.ts'

describe('the words of the papers', () => {
  it('name item and level, amount with its ground, and what is missing', () => {
    const record = lodgedApplication({ missing: ['bank-card'] })
    expect(itemWords(record)).toBe('工业机器人系统运维员（三级/高级工）')
    expect(amountWords(record)).toBe('¥2,600.00（在职人员，80%）')
    expect(missingWords(record)).toEqual(['本人实名制银行卡'])
  })

  it('promise no month: an expectation where it is decided, none where facts are still to come', () => {
    expect(paymentWords(lodgedApplication())).toMatch(/^2026年\d+月（以实际支付为准）$/)
    expect(paymentWords(lodgedApplication({ state: 'pending-facts' }))).toBe('数据归集核定后，按月度批次发放')
  })

  it('name no amount that has not been decided', () => {
    expect(amountWords(lodgedApplication({ outcome: null }))).toBeNull()
  })
})
