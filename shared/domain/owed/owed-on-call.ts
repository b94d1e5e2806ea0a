// Who has to do what next with a sampled call: the calling unit by the 18th.

import { callsDue } from '#shared/calendar/batch-month.ts'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import type { OwedStep } from './owed-step.ts'

export function owedOnCall({ state, unit, month }: PhoneCheck): OwedStep | null {
  const due = callsDue(month)
  switch (state) {
    case 'open':
    case 'second-call':
      return { unit, role: 'verifier', list: 'calls', next: 'recordAnswers', due }
    case 'to-be-signed':
      return { unit, role: 'supervisor', list: 'inbox', next: 'signUnverified', due }
    case 'verified':
    case 'abnormal':
    case 'disowned':
    case 'unverified':
      return null
    default:
      return unreachable(state)
  }
}
