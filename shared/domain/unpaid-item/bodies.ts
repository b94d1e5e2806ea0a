// The commands on an unpaid item, as they travel.

import { z } from 'zod'
import { approveAccount } from './use-cases/approve-account.ts'
import { cancelUnpaidItem } from './use-cases/cancel-unpaid-item.ts'
import { correctAccount } from './use-cases/correct-account.ts'
import { declineAccount } from './use-cases/decline-account.ts'
import { noteFailedAgain } from './use-cases/note-failed-again.ts'
import { openUnpaidItem } from './use-cases/open-unpaid-item.ts'
import { proposeAccount } from './use-cases/propose-account.ts'
import { recordUnpaidContact } from './use-cases/record-unpaid-contact.ts'
import { settleUnpaidItem } from './use-cases/settle-unpaid-item.ts'
import { signUnreachable } from './use-cases/sign-unreachable.ts'
import { viewUnpaidPerson } from './use-cases/view-unpaid-person.ts'

export const UNPAID_BODIES = [
  openUnpaidItem.body,
  noteFailedAgain.body,
  recordUnpaidContact.body,
  correctAccount.body,
  proposeAccount.body,
  approveAccount.body,
  declineAccount.body,
  signUnreachable.body,
  settleUnpaidItem.body,
  cancelUnpaidItem.body,
  viewUnpaidPerson.body,
] as const

export const unpaidItemBodySchema = z.discriminatedUnion('type', UNPAID_BODIES)
export type UnpaidItemBody = z.infer<typeof unpaidItemBodySchema>

export const UNPAID_COMMANDS = UNPAID_BODIES.map((body) => body.shape.type.value)

export const isUnpaidItemBody = (body: { readonly type: string }): body is UnpaidItemBody =>
  UNPAID_COMMANDS.some((type) => type === body.type)
