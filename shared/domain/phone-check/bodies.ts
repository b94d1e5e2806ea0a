// The commands on a call, as they travel.

import { z } from 'zod'
import { assignCall } from './use-cases/assign-call.ts'
import { correctAnswers } from './use-cases/correct-answers.ts'
import { declineUnverified } from './use-cases/decline-unverified.ts'
import { handleFinding } from './use-cases/handle-finding.ts'
import { openCall } from './use-cases/open-call.ts'
import { proposeUnverified } from './use-cases/propose-unverified.ts'
import { reassignCall } from './use-cases/reassign-call.ts'
import { recordAnswers } from './use-cases/record-answers.ts'
import { recordAttempt } from './use-cases/record-attempt.ts'
import { signUnverified } from './use-cases/sign-unverified.ts'
import { spotCheckCall } from './use-cases/spot-check-call.ts'

export const PHONE_CHECK_BODIES = [
  assignCall.body,
  openCall.body,
  recordAttempt.body,
  recordAnswers.body,
  proposeUnverified.body,
  signUnverified.body,
  declineUnverified.body,
  reassignCall.body,
  spotCheckCall.body,
  correctAnswers.body,
  handleFinding.body,
] as const

export const phoneCheckBodySchema = z.discriminatedUnion('type', PHONE_CHECK_BODIES)
export type PhoneCheckBody = z.infer<typeof phoneCheckBodySchema>

export const PHONE_CHECK_COMMANDS = PHONE_CHECK_BODIES.map((body) => body.shape.type.value)

export const isPhoneCheckBody = (body: { readonly type: string }): body is PhoneCheckBody =>
  PHONE_CHECK_COMMANDS.some((type) => type === body.type)
