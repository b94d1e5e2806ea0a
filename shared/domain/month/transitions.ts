// The life of a month, as far as everybody reads it.

import type { TransitionRow } from '#shared/domain/case/transition.ts'
import type { MonthState } from './month.ts'

export const MONTH_TRANSITIONS: readonly TransitionRow<MonthState>[] = [
  {
    command: 'recordDraw',
    from: ['draft'],
    to: ['drawn', 'called'],
    roles: ['municipal'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'noteCallClosed',
    from: ['drawn', 'called', 'generated'],
    to: ['unchanged', 'called'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'noteGenerated',
    from: ['called'],
    to: ['generated'],
    roles: ['municipal'],
    citation: '绩效报告 表2-3',
  },
]
