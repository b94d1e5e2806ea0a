// The commands on a claim, as they travel.

import { z } from 'zod'
import { openRecoupItem } from './use-cases/open-recoup-item.ts'
import { recordRecoupContact } from './use-cases/record-recoup-contact.ts'
import { recordRepayment } from './use-cases/record-repayment.ts'
import { signUnrecoverable } from './use-cases/sign-unrecoverable.ts'
import { viewRecoupPerson } from './use-cases/view-recoup-person.ts'

export const RECOUP_BODIES = [
  openRecoupItem.body,
  recordRepayment.body,
  recordRecoupContact.body,
  signUnrecoverable.body,
  viewRecoupPerson.body,
] as const

export const recoupItemBodySchema = z.discriminatedUnion('type', RECOUP_BODIES)
export type RecoupItemBody = z.infer<typeof recoupItemBodySchema>

export const RECOUP_COMMANDS = RECOUP_BODIES.map((body) => body.shape.type.value)

export const isRecoupItemBody = (body: { readonly type: string }): body is RecoupItemBody =>
  RECOUP_COMMANDS.some((type) => type === body.type)
