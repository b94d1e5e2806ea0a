// What is still wrong or missing in an account as typed. The number is entered twice; length and check digit are
// warnings only.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import {
  CARD_WARNING_TITLES,
  cardWarnings,
  normaliseCardNumber,
} from '#shared/domain/account-number/bank-card.ts'
import { isSameName } from '#shared/domain/identity/person-name.ts'
import type { AccountDraft } from './account-draft.ts'

export type AccountField = 'bank' | 'cardNumber' | 'cardNumberAgain' | 'holderName'

export interface AccountProblem {
  readonly field: AccountField
  readonly title: string
  readonly fault: Fault
  /** Nothing has been typed there yet: named at the buttons, but not marked red at the field. */
  readonly blank: boolean
}

const FIELD_TITLES: Readonly<Record<AccountField, string>> = {
  bank: '开户银行',
  cardNumber: '卡号',
  cardNumberAgain: '再次输入卡号',
  holderName: '户名',
}

/** The dossier takes no shorter one; anything else unusual is a warning only. */
const SHORTEST_CARD_NUMBER = 8
const LONGEST_CARD_NUMBER = 30

const blank = (field: AccountField): AccountProblem => ({
  field,
  title: FIELD_TITLES[field],
  fault: fault('required', { field: FIELD_TITLES[field] }),
  blank: true,
})

const wrong = (field: AccountField, problem: Fault): AccountProblem => ({
  field,
  title: FIELD_TITLES[field],
  fault: problem,
  blank: false,
})

interface Typed {
  readonly account: AccountDraft
  /** The applicant's name. */
  readonly name: string
}

export function accountProblems({ account, name }: Typed): readonly AccountProblem[] {
  if (account.owed) return []
  const found: AccountProblem[] = []
  const first = normaliseCardNumber(account.cardNumber)
  const second = normaliseCardNumber(account.cardNumberAgain)
  if ((account.bank ?? '').trim() === '') found.push(blank('bank'))
  if (first.length < SHORTEST_CARD_NUMBER) found.push(blank('cardNumber'))
  if (first.length > LONGEST_CARD_NUMBER)
    found.push(wrong('cardNumber', fault('cardNumberTooLong', { max: LONGEST_CARD_NUMBER })))
  if (second === '') found.push(blank('cardNumberAgain'))
  // While the second one is still being typed it may be the beginning of the first.
  else if (first !== second && !(second.length < first.length && first.startsWith(second)))
    found.push(wrong('cardNumberAgain', fault('cardNumberTwice')))
  else if (first !== second) found.push(blank('cardNumberAgain'))
  if (account.holderName !== null && !isSameName(account.holderName, name))
    found.push(wrong('holderName', fault('holderDiffers')))
  return found
}

/** What to ask the person at the desk to look at again; null for a number in order. */
export function cardWarning(cardNumber: string): string | null {
  const warnings = cardNumber === '' ? [] : cardWarnings(cardNumber)
  return warnings.length === 0 ? null : warnings.map((warning) => CARD_WARNING_TITLES[warning]).join('；')
}
