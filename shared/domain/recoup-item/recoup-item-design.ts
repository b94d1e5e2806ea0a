// The claim as a kind of record. It travels in the stream of the district that paid.

import { designByTable } from '#shared/domain/case/design-by-table.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { apply } from './apply.ts'
import { isRecoupItemBody, type RecoupItemBody } from './bodies.ts'
import { type RecoupItemEvent, recoupItemEventSchema } from './events.ts'
import { RECOUP_STATE_TITLES, type RecoupItem, recoupItemSchema } from './recoup-item.ts'
import { RECOUP_TRANSITIONS } from './transitions.ts'
import { openRecoupItem } from './use-cases/open-recoup-item.ts'
import { recordRecoupContact } from './use-cases/record-recoup-contact.ts'
import { recordRepayment } from './use-cases/record-repayment.ts'
import { signUnrecoverable } from './use-cases/sign-unrecoverable.ts'
import { viewRecoupPerson } from './use-cases/view-recoup-person.ts'

const LOOKS: ReadonlySet<string> = new Set<RecoupItemEvent['type']>(['recoupPersonViewed'])

export const recoupItemDesign = designByTable({
  kind: 'recoup-item',
  record: recoupItemSchema,
  event: recoupItemEventSchema,
  looks: LOOKS,
  table: RECOUP_TRANSITIONS,
  titles: RECOUP_STATE_TITLES,
  isBody: isRecoupItemBody,
  useCaseOf,
  apply,
  streams: ({ unit }) => [unit],
  followUps: ({ id, application, amount, state }, events) =>
    state === 'recovered' && events.some(({ type }) => type === 'repaid')
      ? [{ kind: 'application', target: application, body: { type: 'recordRecovered', sheet: id, amount } }]
      : [],
})

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
