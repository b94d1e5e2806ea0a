// The life of an application as one table (product sheet 1): the workstation offers exactly what it allows, and the
// server runs the same rows. Rows of commands that no desk issues yet belong to the municipal jobs and the later desks;
// they stand here so that reachability can be checked over the whole life.

import { findRow, offers, type TransitionRow } from '#shared/domain/case/transition.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import type { ApplicationState } from './states.ts'

export type Transition = TransitionRow<ApplicationState>

const BEFORE_CONFIRMATION = [
  'accepted',
  'pending-facts',
  'sampled',
  'generated',
  'audited',
  'publicised',
] as const

export const TRANSITIONS = [
  {
    command: 'acceptApplication',
    from: ['draft', 'returned'],
    to: ['accepted', 'pending-facts'],
    roles: ['clerk'],
    citation: '沪人社规〔2025〕7号 二（一）',
  },
  {
    command: 'returnApplication',
    from: ['draft', 'accepted', 'pending-facts'],
    to: ['returned'],
    roles: ['clerk', 'reviewer'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'refuseApplication',
    from: ['draft', 'returned', 'pending-facts'],
    to: ['refused'],
    roles: ['clerk', 'reviewer'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'withdrawApplication',
    from: ['returned', ...BEFORE_CONFIRMATION],
    to: ['withdrawn'],
    roles: ['clerk'],
    citation: '口径：确认之前可以撤回',
  },
  {
    command: 'attachMaterial',
    from: ['returned', ...BEFORE_CONFIRMATION],
    to: ['unchanged'],
    roles: ['clerk', 'reviewer'],
    citation: '沪人社规〔2025〕7号 三（三）',
  },
  {
    command: 'handInMaterial',
    from: ['returned', 'accepted', 'pending-facts', 'sampled'],
    to: ['unchanged'],
    roles: ['clerk'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'enterPaperFact',
    from: ['accepted', 'pending-facts'],
    to: ['accepted', 'pending-facts'],
    roles: ['clerk', 'reviewer'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'resolvePending',
    from: ['pending-facts'],
    to: ['accepted', 'refused'],
    roles: ['municipal'],
    citation: '绩效报告 2.4.1',
  },
  { command: 'draw', from: ['accepted'], to: ['sampled'], roles: ['municipal'], citation: '绩效报告 表2-3' },
  {
    command: 'recordCallOutcome',
    from: ['sampled'],
    to: ['accepted'],
    roles: ['municipal'],
    citation: '绩效报告 2.4.2（2）',
  },
  {
    command: 'generate',
    from: ['accepted'],
    to: ['generated'],
    roles: ['municipal'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'returnGenerated',
    from: ['generated'],
    to: ['accepted'],
    roles: ['reviewer'],
    citation: '口径：退回的记录重新生成，不再抽检',
  },
  {
    command: 'approve',
    from: ['generated'],
    to: ['audited'],
    roles: ['reviewer'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'publicise',
    from: ['audited'],
    to: ['publicised'],
    roles: ['reviewer'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'confirm',
    from: ['publicised'],
    to: ['confirmed'],
    roles: ['confirmer'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'pay',
    from: ['confirmed', 'unpaid'],
    to: ['paying'],
    roles: ['municipal'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'importPayment',
    from: ['paying'],
    to: ['paid', 'unpaid'],
    roles: ['municipal'],
    citation: '绩效报告 2.4.2（3）',
  },
  {
    command: 'revoke',
    from: ['returned', ...BEFORE_CONFIRMATION, 'confirmed', 'unpaid'],
    to: ['cancelled'],
    roles: ['municipal'],
    citation: '沪人社规〔2025〕7号 三（五）',
  },
  {
    command: 'recoup',
    from: ['paid'],
    to: ['recouping'],
    roles: ['municipal'],
    citation: '沪人社规〔2025〕7号 三（五）',
  },
  {
    command: 'recordRepayment',
    from: ['recouping'],
    to: ['unchanged', 'recovered'],
    roles: ['ledger'],
    citation: '沪人社规〔2025〕7号 三（五）',
  },
] as const satisfies readonly Transition[]

export type TransitionCommand = (typeof TRANSITIONS)[number]['command']

/** The row for a command from a state, or undefined where the table has none. */
export const findTransition = (
  command: TransitionCommand,
  from: ApplicationState | 'draft',
): Transition | undefined => findRow<ApplicationState>(TRANSITIONS, command, from)

/** The commands that the table offers a person with these roles for a record in this state. */
export const allowedCommands = (
  from: ApplicationState | 'draft',
  roles: readonly Role[],
): TransitionCommand[] =>
  TRANSITIONS.filter((row) => offers<ApplicationState>(row, from, roles)).map(({ command }) => command)
