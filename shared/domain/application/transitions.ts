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
    command: 'acceptOnline',
    from: ['draft'],
    to: ['accepted', 'returned'],
    roles: ['municipal'],
    citation: '沪人社规〔2025〕7号 二（一）',
  },
  {
    command: 'resolvePending',
    from: ['pending-facts'],
    to: ['accepted', 'unchanged'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）1',
  },
  {
    command: 'drawForCall',
    from: ['accepted'],
    to: ['sampled'],
    roles: ['municipal'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'recordCallOutcome',
    from: [...BEFORE_CONFIRMATION, 'confirmed', 'unpaid'],
    to: ['accepted', 'unchanged'],
    roles: ['municipal'],
    citation: '绩效报告 2.4.2（2）',
  },
  {
    command: 'holdForDifference',
    from: [...BEFORE_CONFIRMATION, 'confirmed', 'unpaid'],
    to: ['unchanged'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'generateRecord',
    from: ['accepted'],
    to: ['generated', 'pending-facts'],
    roles: ['municipal'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'approveRecord',
    from: ['generated'],
    to: ['audited'],
    roles: ['reviewer'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'returnGenerated',
    from: ['generated', 'audited', 'publicised'],
    to: ['accepted'],
    roles: ['reviewer'],
    citation: '口径：退回的记录重新生成，不再抽检',
  },
  {
    command: 'refuseGenerated',
    from: ['generated', 'audited', 'publicised'],
    to: ['refused'],
    roles: ['reviewer'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'placeHold',
    from: [...BEFORE_CONFIRMATION, 'confirmed', 'unpaid'],
    to: ['unchanged'],
    roles: ['reviewer', 'supervisor'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'liftHold',
    from: [...BEFORE_CONFIRMATION, 'confirmed', 'unpaid'],
    to: ['unchanged'],
    roles: ['reviewer', 'supervisor', 'municipal'],
    citation: '绩效报告 二（四）2（2）',
  },
  {
    command: 'publiciseRecord',
    from: ['audited'],
    to: ['publicised'],
    roles: ['municipal'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'raiseObjection',
    from: ['publicised'],
    to: ['unchanged'],
    roles: ['municipal'],
    citation: '绩效报告 一（二）2',
  },
  {
    command: 'settleObjection',
    from: [...BEFORE_CONFIRMATION, 'confirmed'],
    to: ['unchanged'],
    roles: ['municipal'],
    citation: '绩效报告 一（二）2',
  },
  {
    command: 'confirmRecord',
    from: ['publicised'],
    to: ['confirmed'],
    roles: ['municipal'],
    citation: '绩效报告 表2-3',
  },
  {
    command: 'orderPayment',
    from: ['confirmed', 'unpaid'],
    to: ['paying'],
    roles: ['municipal'],
    citation: '沪人社规〔2025〕7号 二（二）',
  },
  {
    command: 'importPayment',
    from: ['paying', 'paid', 'recouping'],
    to: ['paid', 'unpaid', 'recouping', 'cancelled'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）2（3）',
  },
  {
    command: 'replaceAccount',
    from: [...BEFORE_CONFIRMATION, 'confirmed', 'unpaid'],
    to: ['unchanged'],
    roles: ['municipal'],
    citation: '绩效报告 二（四）2（3）',
  },
  {
    command: 'revokeCertificate',
    from: ['returned', ...BEFORE_CONFIRMATION, 'confirmed', 'unpaid', 'paying', 'paid'],
    to: ['cancelled', 'recouping', 'unchanged'],
    roles: ['municipal', 'supervisor'],
    citation: '沪人社规〔2025〕7号 三（五）',
  },
  {
    command: 'recordRecovered',
    from: ['recouping'],
    to: ['recovered'],
    roles: ['municipal'],
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
