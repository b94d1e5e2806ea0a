// Folds one event into an unpaid item.

import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import type { UnpaidItemEvent } from './events.ts'
import type { UnpaidItem } from './unpaid-item.ts'

export function apply(state: UnpaidItem | null, event: UnpaidItemEvent): UnpaidItem {
  switch (event.type) {
    case 'unpaidOpened':
      return {
        ...event.owed,
        kind: 'unpaid-item',
        id: event.unpaidItem,
        version: 1,
        state: 'to-contact',
        failures: [],
        contacts: [],
        proposal: null,
        unreachable: null,
        settledOn: null,
        log: logged(null, event, event.owed.reason),
      }
    case 'unpaidFailedAgain': {
      const { payment, on, reason } = event
      const item = noted(state, event, reason)
      return { ...item, state: 'to-contact', failures: [...item.failures, { payment, on, reason }] }
    }
    case 'unpaidPersonViewed':
      return noted(state, event, '')
    case 'unpaidContacted': {
      const item = noted(state, event, event.contact.note)
      const found = event.contact.result === 'reached' && ['to-contact', 'unreachable'].includes(item.state)
      return { ...item, state: found ? 'contacted' : item.state, contacts: [...item.contacts, event.contact] }
    }
    case 'accountProposed':
      return {
        ...noted(state, event, event.proposal.evidence),
        state: 'contacted',
        proposal: event.proposal,
      }
    case 'accountDeclined':
      return { ...noted(state, event, event.remark), proposal: null }
    case 'accountCorrected':
      return {
        ...noted(state, event, event.note),
        state: 'corrected',
        account: event.account,
        proposal: null,
        unreachable: null,
      }
    case 'unreachableSigned': {
      const { at, by, byName, grounds } = event
      return {
        ...noted(state, event, grounds),
        state: 'unreachable',
        unreachable: { at, by, byName, grounds },
      }
    }
    case 'unpaidSettled':
      return { ...noted(state, event, ''), state: 'paid', proposal: null, settledOn: event.on }
    case 'unpaidCancelled':
      return { ...noted(state, event, event.reason), state: 'cancelled', proposal: null, settledOn: event.on }
    default:
      return unreachable(event)
  }
}

function noted(state: UnpaidItem | null, event: UnpaidItemEvent, note: string): UnpaidItem {
  invariant(state !== null, 'an unpaid item begins with its first failed payment')
  return { ...state, log: logged(state, event, note) }
}

const logged = (
  state: UnpaidItem | null,
  { at, by, byName, type }: UnpaidItemEvent,
  note: string,
): LogEntry[] => [...(state?.log ?? []), { at, by, byName, event: type, note }]
