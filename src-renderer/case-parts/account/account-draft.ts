// A bank account as it is being typed, at the counter and in the ledger, and the account that it becomes.

import { type Account, BANKS } from '#shared/domain/application/dossier.ts'
import { normaliseCardNumber } from '#shared/domain/account-number/bank-card.ts'
import { z } from 'zod'

export const accountDraftSchema = z.object({
  bank: z.enum(BANKS).nullable(),
  cardNumber: z.string(),
  cardNumberAgain: z.string(),
  /** Null: the applicant's own name. */
  holderName: z.string().nullable(),
  socialSecurityCard: z.boolean(),
  /** The person owes the bank card: it goes on the receipt as 待补. */
  owed: z.boolean(),
})
export type AccountDraft = z.infer<typeof accountDraftSchema>

export const NO_ACCOUNT: AccountDraft = {
  bank: null,
  cardNumber: '',
  cardNumberAgain: '',
  holderName: null,
  socialSecurityCard: false,
  owed: false,
}

/** The account as typed, or null while the person owes it or it is incomplete. */
export function accountOf(account: AccountDraft, applicantName: string): Account | null {
  const cardNumber = normaliseCardNumber(account.cardNumber)
  if (account.owed || account.bank === null || cardNumber === '') return null
  return {
    bank: account.bank,
    cardNumber,
    holderName: (account.holderName ?? applicantName).trim(),
    socialSecurityCard: account.socialSecurityCard,
  }
}
