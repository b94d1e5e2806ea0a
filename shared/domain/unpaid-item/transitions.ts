// The life of an unpaid item (product sheet 2.4).

import type { TransitionRow } from '#shared/domain/case/transition.ts'
import { OWED_STATES, UNPAID_STATES, type UnpaidState } from './unpaid-item.ts'

const CITATION = '绩效报告 二（四）2（3）'

export const UNPAID_TRANSITIONS = [
  {
    command: 'openUnpaidItem',
    from: ['draft'],
    to: ['to-contact'],
    roles: ['municipal'],
    citation: CITATION,
  },
  {
    command: 'noteFailedAgain',
    from: OWED_STATES,
    to: ['to-contact'],
    roles: ['municipal'],
    citation: CITATION,
  },
  {
    command: 'recordUnpaidContact',
    from: OWED_STATES,
    to: ['unchanged', 'contacted'],
    roles: ['ledger', 'supervisor'],
    citation: '沪就促〔2023〕9号（绩效报告 表2-3）',
  },
  {
    command: 'viewUnpaidPerson',
    from: UNPAID_STATES,
    to: ['unchanged'],
    roles: ['clerk', 'ledger', 'supervisor'],
    citation: '口径：查看联系方式须留痕',
  },
  {
    // With the person present, alone.
    command: 'correctAccount',
    from: OWED_STATES,
    to: ['corrected'],
    roles: ['clerk'],
    citation: CITATION,
  },
  {
    // At a distance: one person enters it …
    command: 'proposeAccount',
    from: ['to-contact', 'contacted', 'unreachable'],
    to: ['contacted'],
    roles: ['ledger'],
    citation: CITATION,
  },
  {
    // … and another approves it.
    command: 'approveAccount',
    from: ['contacted'],
    to: ['corrected'],
    roles: ['ledger', 'supervisor'],
    citation: CITATION,
  },
  {
    command: 'declineAccount',
    from: ['contacted'],
    to: ['unchanged'],
    roles: ['ledger', 'supervisor'],
    citation: CITATION,
  },
  {
    command: 'signUnreachable',
    from: ['to-contact', 'contacted'],
    to: ['unreachable'],
    roles: ['supervisor'],
    citation: '口径：三次以上、跨两天联系不到，由主管签字',
  },
  { command: 'settleUnpaidItem', from: OWED_STATES, to: ['paid'], roles: ['municipal'], citation: CITATION },
  {
    command: 'cancelUnpaidItem',
    from: OWED_STATES,
    to: ['cancelled'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）2（4）',
  },
] as const satisfies readonly TransitionRow<UnpaidState>[]

export type UnpaidCommand = (typeof UNPAID_TRANSITIONS)[number]['command']
