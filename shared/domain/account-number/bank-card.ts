// Bank cards into which a subsidy may be paid: those of the nine banks that the guides name, the account behind the
// social-security card of whatever bank, and any other with a warning, since 沪人社规〔2025〕7号 二（二） names none (口径 R-37).
// Length and Luhn digit are warnings only too: old passbooks break both, and the clerk reads the last four digits back.

import { foldedNumber } from '#shared/kernel/folded-text.ts'

/** The banks of the guides (policy sheet, section 8). */
export const GUIDE_BANKS = [
  '上海银行',
  '工商银行',
  '中国银行',
  '农业银行',
  '建设银行',
  '交通银行',
  '民生银行',
  '上海农商银行',
  '邮储银行',
] as const

/** For the clerk alone: it stands on no paper and holds nothing. */
export const BANK_NOT_LISTED = '不在办事指南所列九家银行内，请核对能否入账（口径 R-37）'

/** `bank-not-listed`: another bank than the guides name, and not the account behind the social-security card. */
export const isBankNotListed = (account: {
  readonly bank: string
  readonly socialSecurityCard: boolean
}): boolean =>
  account.bank.trim() !== '' &&
  !account.socialSecurityCard &&
  !GUIDE_BANKS.some((bank) => bank === account.bank.trim())

export type CardWarning = 'characters' | 'length' | 'luhn'

export const CARD_WARNING_TITLES: Readonly<Record<CardWarning, string>> = {
  characters: '卡号应全部为数字',
  length: '卡号长度一般为16至19位，请核对',
  luhn: '卡号校验位不符，请核对',
}

/** Narrow, without the blanks, hyphens and unseen signs that people and pages write. */
export const normaliseCardNumber = (text: string): string => foldedNumber(text).replaceAll('-', '')

function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = digit * 2
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** What to ask the clerk to look at again; empty for a number in order. */
export function cardWarnings(text: string): readonly CardWarning[] {
  const digits = normaliseCardNumber(text)
  if (!/^\d+$/.test(digits)) return ['characters']
  const warnings: CardWarning[] = []
  if (digits.length < 16 || digits.length > 19) warnings.push('length')
  if (!luhnHolds(digits)) warnings.push('luhn')
  return warnings
}

/** `6222 **** **** 1234`, whatever the length; too short a number is hidden altogether. */
export function maskCardNumber(text: string): string {
  const digits = normaliseCardNumber(text)
  return digits.length < 12 ? '****' : `${digits.slice(0, 4)} **** **** ${digits.slice(-4)}`
}
