// Bank cards into which a subsidy may be paid: the nine banks of the application guide (policy sheet, section 8).
// Length and Luhn digit are warnings only: old passbooks break both, and the clerk reads the last four digits back.

export const BANKS = [
  { code: 'bosc', name: '上海银行' },
  { code: 'icbc', name: '工商银行' },
  { code: 'boc', name: '中国银行' },
  { code: 'abc', name: '农业银行' },
  { code: 'ccb', name: '建设银行' },
  { code: 'bocom', name: '交通银行' },
  { code: 'cmbc', name: '民生银行' },
  { code: 'srcb', name: '上海农商银行' },
  { code: 'psbc', name: '邮储银行' },
] as const
export type BankCode = (typeof BANKS)[number]['code']

export type CardWarning = 'characters' | 'length' | 'luhn'

export const CARD_WARNING_TITLES: Readonly<Record<CardWarning, string>> = {
  characters: '卡号应全部为数字',
  length: '卡号长度一般为16至19位，请核对',
  luhn: '卡号校验位不符，请核对',
}

/** Without the spaces and hyphens that people write. */
export const normaliseCardNumber = (text: string): string => text.replace(/[\s-]/g, '')

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
