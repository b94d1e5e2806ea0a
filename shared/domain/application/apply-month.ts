// Folds what happened from the draw to the money. Total and pure, like apply.ts.

import { unreachable } from '#shared/kernel/invariant.ts'
import type { Application } from './application.ts'
import type { MonthEvent } from './month-events.ts'
import { REVOCATION_CAUSE_TITLES, type Revocation } from './month-life.ts'
import { stateAfterPayment, stateAfterReturn, stateAfterRevocation } from './revoked-states.ts'

/** Online lodgings begin a record and are folded by apply.ts. */
export type ContinuingEvent = Exclude<MonthEvent, { type: 'lodgedOnline' }>

/** The record after the event, its log apart. */
export function applyMonth(state: Application, event: ContinuingEvent): Application {
  switch (event.type) {
    case 'decidedAgain':
      return {
        ...state,
        state: event.state,
        outcome: event.decision?.outcome ?? state.outcome,
        contactApplicant: event.contactApplicant,
      }
    case 'drawn':
      return { ...state, state: 'sampled', month: event.month, call: event.call }
    case 'callRecorded': {
      // The city's difference is not answered by a second call alone: the supervisor lifts it.
      const standing = state.holds.filter(
        ({ kind, call }) => kind !== 'unverified-call' && (call !== event.call || kind === 'difference'),
      )
      return {
        ...state,
        state: state.state === 'sampled' ? 'accepted' : state.state,
        holds: event.hold === null ? standing : [...standing, event.hold],
      }
    }
    case 'generated':
      return {
        ...state,
        state: 'generated',
        month: event.generated.month,
        generated: event.generated,
        outcome: event.decision.outcome,
      }
    case 'audited':
      return { ...state, state: 'audited', auditedBy: event.by }
    case 'generatedReturned':
      return { ...state, state: 'accepted', generated: null, auditedBy: null, publication: null }
    case 'generatedRefused':
      return { ...state, state: 'refused', grounds: event.grounds }
    case 'held':
      return { ...state, holds: [...state.holds, event.hold] }
    case 'holdLifted':
      return { ...state, holds: state.holds.filter(({ id }) => id !== event.hold) }
    case 'publicised':
      return { ...state, state: 'publicised', publication: event.publication }
    case 'confirmed':
      return { ...state, state: 'confirmed', confirmedBy: event.by }
    case 'paymentOrdered':
      return {
        ...state,
        state: 'paying',
        payments: [...state.payments, event.payment],
        accountReplacedAt: null,
      }
    case 'paymentSettled':
      return {
        ...state,
        state: stateAfterPayment(state.revocation, event.result),
        payments: state.payments.map((payment) =>
          payment.id === event.payment
            ? { ...payment, result: event.result, reason: event.reason, settledOn: event.on }
            : payment,
        ),
      }
    case 'paymentReturned':
      return {
        ...state,
        state: stateAfterReturn(state.state),
        payments: state.payments.map((payment) =>
          payment.id === event.payment ? { ...payment, returnedOn: event.on, reason: event.reason } : payment,
        ),
      }
    case 'accountReplaced':
      return { ...state, account: event.account, accountReplacedAt: event.at }
    case 'revoked':
      return { ...state, state: stateAfterRevocation(state.state), revocation: event.revocation }
    case 'recovered':
      return { ...state, state: 'recovered' }
    default:
      return unreachable(event)
  }
}

/** What the log says beside the event's name. */
export function monthNote(event: ContinuingEvent): string {
  switch (event.type) {
    case 'decidedAgain':
      return event.contactApplicant ?? ''
    case 'drawn':
      return event.month
    case 'callRecorded':
      return event.corrects ? `更正：${event.note === '' ? '属实' : event.note}` : event.note
    case 'generated':
      return `${event.generated.month} 批次，${event.generated.amount} 元`
    case 'generatedReturned':
    case 'holdLifted':
      return event.remark
    case 'generatedRefused':
      return event.grounds.map(({ because }) => because).join('；')
    case 'held':
      return event.hold.ground
    case 'paymentOrdered':
      return `${event.payment.month}，${event.payment.amount} 元`
    case 'paymentSettled':
      return event.result === 'paid' ? '支付成功' : `支付失败：${event.reason ?? '银行未说明原因'}`
    case 'paymentReturned':
      return `退汇：${event.reason}`
    case 'revoked':
      return revocationNote(event.revocation)
    case 'recovered':
      return `${event.amount} 元`
    case 'audited':
    case 'publicised':
    case 'confirmed':
    case 'accountReplaced':
      return ''
    default:
      return unreachable(event)
  }
}

const revocationNote = ({ cause, sheetNumber, remark }: Revocation): string =>
  [REVOCATION_CAUSE_TITLES[cause], sheetNumber, remark].filter((words) => words !== '').join('，')
