// Unified social credit codes of employers, schools and evaluation institutions (GB 32100): 18 characters without
// I, O, S, V, Z, the last one a check character modulo 31.

import { err, ok, type Result } from '#shared/kernel/result.ts'

declare const creditCodeBrand: unique symbol
export type UnifiedCreditCode = string & { readonly [creditCodeBrand]: true }

export type CreditCodeFault =
  | { readonly code: 'length'; readonly length: number }
  | { readonly code: 'characters' }
  | { readonly code: 'checksum'; readonly expected: string; readonly found: string }

export const CREDIT_CODE_FAULT_TITLES: Readonly<Record<CreditCodeFault['code'], string>> = {
  length: '统一社会信用代码应为18位',
  characters: '统一社会信用代码含有不允许的字符',
  checksum: '统一社会信用代码校验位不符，请核对',
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

function checkCharacter(code: string): string {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Of 18 characters of the alphabet. */
const endsRight = (code: string): code is UnifiedCreditCode => checkCharacter(code) === code.slice(17)

export function parseUnifiedCreditCode(text: string): Result<UnifiedCreditCode, CreditCodeFault> {
  const code = text.trim().toUpperCase()
  if (code.length !== 18) return err({ code: 'length', length: code.length })
  if (!SHAPE.test(code)) return err({ code: 'characters' })
  if (endsRight(code)) return ok(code)
  return err({ code: 'checksum', expected: checkCharacter(code), found: code.slice(17) })
}
