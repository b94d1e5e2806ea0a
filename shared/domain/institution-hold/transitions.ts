// The life of an institution's hold.

import type { TransitionRow } from '#shared/domain/case/transition.ts'
import type { InstitutionHoldState } from './institution-hold.ts'

export const INSTITUTION_HOLD_TRANSITIONS: readonly TransitionRow<InstitutionHoldState>[] = [
  {
    command: 'placeInstitutionHold',
    from: ['draft', 'lifted'],
    to: ['standing'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'withdrawInstitutionHold',
    from: ['standing', 'lifted'],
    to: ['lifted'],
    roles: ['municipal'],
    citation: '绩效报告 2.4.2（2）',
  },
  {
    command: 'liftInstitutionHold',
    from: ['standing'],
    to: ['lifted'],
    roles: ['supervisor'],
    citation: '绩效报告 二（四）2（2）',
  },
]
