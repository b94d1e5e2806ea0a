// The call as a kind of record: the calling unit and the city's unit read it.

import { designByTable } from '#shared/domain/case/design-by-table.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { apply } from './apply.ts'
import { isPhoneCheckBody, type PhoneCheckBody } from './bodies.ts'
import { type PhoneCheckEvent, phoneCheckEventSchema } from './events.ts'
import { followUpsOf } from './follow-ups.ts'
import { PHONE_CHECK_STATE_TITLES, type PhoneCheck, phoneCheckSchema } from './phone-check.ts'
import { PHONE_CHECK_TRANSITIONS } from './transitions.ts'
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

const LOOKS: ReadonlySet<string> = new Set<PhoneCheckEvent['type']>(['opened'])

export const phoneCheckDesign = designByTable({
  kind: 'phone-check',
  record: phoneCheckSchema,
  event: phoneCheckEventSchema,
  looks: LOOKS,
  table: PHONE_CHECK_TRANSITIONS,
  titles: PHONE_CHECK_STATE_TITLES,
  isBody: isPhoneCheckBody,
  useCaseOf,
  apply,
  opensTo: ({ unit, body }) =>
    unit === CITY_UNIT && (body.type === 'spotCheckCall' || body.type === 'openCall'),
  // What has been dialled has been dialled, also where a colleague has closed the call since.
  stands: (state, { unit, body }, stage) =>
    stage === 'done' && body.type === 'recordAttempt' && state?.unit === unit,
  streams: ({ unit }) => [...new Set([unit, CITY_UNIT])],
  followUps: followUpsOf,
})

function useCaseOf(body: PhoneCheckBody): BoundUseCase<PhoneCheck, PhoneCheckEvent> {
  switch (body.type) {
    case 'assignCall':
      return bound(assignCall, body)
    case 'openCall':
      return bound(openCall, body)
    case 'recordAttempt':
      return bound(recordAttempt, body)
    case 'recordAnswers':
      return bound(recordAnswers, body)
    case 'proposeUnverified':
      return bound(proposeUnverified, body)
    case 'signUnverified':
      return bound(signUnverified, body)
    case 'declineUnverified':
      return bound(declineUnverified, body)
    case 'reassignCall':
      return bound(reassignCall, body)
    case 'spotCheckCall':
      return bound(spotCheckCall, body)
    case 'correctAnswers':
      return bound(correctAnswers, body)
    case 'handleFinding':
      return bound(handleFinding, body)
    default:
      return unreachable(body)
  }
}
