// A bank account as it is being typed, at the counter and in the ledger, and the account that it becomes.

import type { Account } from '#shared/domain/application/dossier.ts'
import { normaliseCardNumber } from '#shared/domain/account-number/bank-card.ts'
import { foldName } from '#shared/domain/identity/person-name.ts'
import { z } from 'zod'

export const accountDraftSchema = z.object({
  /** Null: none chosen; empty: another than the guides', its name still to be typed. */
  bank: z.string().nullable(),
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
  const bank = account.bank?.trim() ?? ''
  if (account.owed || bank === '' || cardNumber === '') return null
  return {
    bank,
    cardNumber,
    holderName: foldName(account.holderName ?? applicantName),
    socialSecurityCard: account.socialSecurityCard,
  }
}
