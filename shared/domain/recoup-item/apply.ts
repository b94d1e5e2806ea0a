// Folds one event into a claim.

import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import type { RecoupItemEvent } from './events.ts'
import { outstandingOf, type RecoupItem } from './recoup-item.ts'

export function apply(state: RecoupItem | null, event: RecoupItemEvent): RecoupItem {
  switch (event.type) {
    case 'recoupOpened':
      return {
        ...event.claim,
        kind: 'recoup-item',
        id: event.recoupItem,
        version: 1,
        state: 'open',
        repayments: [],
        contacts: [],
        unrecoverable: null,
        log: logged(null, event, event.claim.sheetNumber),
      }
    case 'repaid': {
      const item = noted(state, event, `${event.repayment.amount} 元`)
      const repayments = [...item.repayments, event.repayment]
      const whole = outstandingOf({ ...item, repayments }) <= 0
      return { ...item, repayments, state: whole ? 'recovered' : 'partly' }
    }
    case 'recoupPersonViewed':
      return noted(state, event, '')
    case 'recoupContacted': {
      const { at, by, byName, note } = event
      const item = noted(state, event, note)
      return { ...item, contacts: [...item.contacts, { at, by, byName, note }] }
    }
    case 'unrecoverableSigned': {
      const { at, by, byName, grounds } = event
      return {
        ...noted(state, event, grounds),
        state: 'unrecoverable',
        unrecoverable: { at, by, byName, grounds },
      }
    }
    default:
      return unreachable(event)
  }
}

function noted(state: RecoupItem | null, event: RecoupItemEvent, note: string): RecoupItem {
  invariant(state !== null, 'a claim begins with the cancellation')
  return { ...state, log: logged(state, event, note) }
}

const logged = (
  state: RecoupItem | null,
  { at, by, byName, type }: RecoupItemEvent,
  note: string,
): LogEntry[] => [...(state?.log ?? []), { at, by, byName, event: type, note }]
