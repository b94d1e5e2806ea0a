// The claim as a kind of record. It travels in the stream of the district that paid.

import { ALONE, type CaseDesign } from '#shared/domain/case/case-design.ts'
import { pass } from '#shared/domain/case/gate.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import { apply } from './apply.ts'
import { isRecoupItemBody, type RecoupItemBody } from './bodies.ts'
import { type RecoupItemEvent, recoupItemEventSchema } from './events.ts'
import { RECOUP_STATE_TITLES, type RecoupItem, recoupItemSchema, type RecoupState } from './recoup-item.ts'
import { RECOUP_TRANSITIONS } from './transitions.ts'
import { openRecoupItem } from './use-cases/open-recoup-item.ts'
import { recordRecoupContact } from './use-cases/record-recoup-contact.ts'
import { recordRepayment } from './use-cases/record-repayment.ts'
import { signUnrecoverable } from './use-cases/sign-unrecoverable.ts'
import { viewRecoupPerson } from './use-cases/view-recoup-person.ts'

const LOOKS: ReadonlySet<string> = new Set<RecoupItemEvent['type']>(['recoupPersonViewed'])

export const recoupItemDesign: CaseDesign<RecoupItem, RecoupItemEvent> = {
  ...ALONE,
  kind: 'recoup-item',
  record: recoupItemSchema,
  event: recoupItemEventSchema,
  looks: LOOKS,
  decide: (state, command, actor, context) => {
    const { body } = command
    invariant(isRecoupItemBody(body), 'a command on a claim')
    const gate = {
      table: RECOUP_TRANSITIONS,
      stateTitle: (from: RecoupState | 'draft') => RECOUP_STATE_TITLES[from],
      useCase: useCaseOf(body),
      opensTo: () => false,
      stands: false,
      looks: LOOKS,
    }
    return pass(gate, state, command, actor, context)
  },
  applyAll: (state, events) => {
    const next = events.reduce<RecoupItem | null>(apply, state)
    invariant(next !== null, 'a command without events changes nothing')
    return { ...next, version: (state?.version ?? 0) + 1 }
  },
  streams: ({ unit }) => [unit],
  followUps: ({ id, application, amount, state }, events) =>
    state === 'recovered' && events.some(({ type }) => type === 'repaid')
      ? [{ kind: 'application', target: application, body: { type: 'recordRecovered', sheet: id, amount } }]
      : [],
}

function useCaseOf(body: RecoupItemBody): BoundUseCase<RecoupItem, RecoupItemEvent> {
  switch (body.type) {
    case 'openRecoupItem':
      return bound(openRecoupItem, body)
    case 'recordRepayment':
      return bound(recordRepayment, body)
    case 'recordRecoupContact':
      return bound(recordRecoupContact, body)
    case 'signUnrecoverable':
      return bound(signUnrecoverable, body)
    case 'viewRecoupPerson':
      return bound(viewRecoupPerson, body)
    default:
      return unreachable(body)
  }
}
