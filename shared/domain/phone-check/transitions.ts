// The life of a call.

import type { TransitionRow } from '#shared/domain/case/transition.ts'
import type { PhoneCheckState } from './phone-check.ts'

const PENDING = ['open', 'to-be-signed', 'second-call'] as const
const ANSWERED = ['verified', 'abnormal', 'disowned'] as const
const CLOSED = ['verified', 'abnormal', 'disowned', 'unverified'] as const

export const PHONE_CHECK_TRANSITIONS = [
  {
    command: 'assignCall',
    from: ['draft'],
    to: ['open'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'openCall',
    from: [...PENDING, ...CLOSED],
    to: ['unchanged'],
    roles: ['verifier', 'supervisor'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'recordAttempt',
    from: PENDING,
    to: ['unchanged'],
    roles: ['verifier'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'recordAnswers',
    from: PENDING,
    to: ['open', 'second-call', 'verified', 'abnormal', 'disowned'],
    roles: ['verifier'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'proposeUnverified',
    from: ['open', 'second-call'],
    to: ['to-be-signed'],
    roles: ['verifier'],
    citation: '口径 R-28',
  },
  {
    command: 'signUnverified',
    from: ['to-be-signed'],
    to: ['unverified'],
    roles: ['supervisor'],
    citation: '口径 R-28',
  },
  {
    command: 'declineUnverified',
    from: ['to-be-signed'],
    to: ['open'],
    roles: ['supervisor'],
    citation: '口径 R-28',
  },
  {
    command: 'reassignCall',
    from: PENDING,
    to: ['unchanged'],
    roles: ['supervisor'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'spotCheckCall',
    from: CLOSED,
    to: ['unchanged', 'second-call'],
    roles: ['verifier', 'supervisor'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'correctAnswers',
    from: ANSWERED,
    to: ANSWERED,
    roles: ['supervisor'],
    citation: '绩效报告 2.4.2（2）',
  },
  {
    command: 'handleFinding',
    from: ['abnormal', 'disowned'],
    to: ['unchanged'],
    roles: ['supervisor'],
    citation: '绩效报告 2.4.2（2）',
  },
] as const satisfies readonly TransitionRow<PhoneCheckState>[]

export type PhoneCheckCommand = (typeof PHONE_CHECK_TRANSITIONS)[number]['command']
