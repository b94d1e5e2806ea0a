// The life of a claim (product sheet 2.6). There is no way out of it but the whole repayment.

import type { TransitionRow } from '#shared/domain/case/transition.ts'
import { RECOUP_STATES, type RecoupState } from './recoup-item.ts'

const CITATION = '绩效报告 二（四）2（4）'
const OUTSTANDING = ['open', 'partly', 'unrecoverable'] as const

export const RECOUP_TRANSITIONS = [
  { command: 'openRecoupItem', from: ['draft'], to: ['open'], roles: ['municipal'], citation: CITATION },
  {
    // The district's own, or the institution's progress as the assessment centre reports it.
    command: 'recordRepayment',
    from: OUTSTANDING,
    to: ['partly', 'recovered'],
    roles: ['ledger', 'municipal'],
    citation: CITATION,
  },
  {
    command: 'recordRecoupContact',
    from: OUTSTANDING,
    to: ['unchanged'],
    roles: ['ledger', 'supervisor'],
    citation: CITATION,
  },
  {
    command: 'viewRecoupPerson',
    from: RECOUP_STATES,
    to: ['unchanged'],
    roles: ['ledger', 'supervisor'],
    citation: '口径：查看联系方式须留痕',
  },
  {
    command: 'signUnrecoverable',
    from: ['open', 'partly'],
    to: ['unrecoverable'],
    roles: ['supervisor'],
    citation: '口径：无法追回须写明依据并由主管签字，记录不删除',
  },
] as const satisfies readonly TransitionRow<RecoupState>[]

export type RecoupCommand = (typeof RECOUP_TRANSITIONS)[number]['command']
