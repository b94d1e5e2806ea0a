// The unpaid item as a kind of record. It travels in the stream of the district that follows it up.

import { designByTable } from '#shared/domain/case/design-by-table.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { apply } from './apply.ts'
import { isUnpaidItemBody, type UnpaidItemBody } from './bodies.ts'
import { type UnpaidItemEvent, unpaidItemEventSchema } from './events.ts'
import { UNPAID_TRANSITIONS } from './transitions.ts'
import { UNPAID_STATE_TITLES, type UnpaidItem, unpaidItemSchema } from './unpaid-item.ts'
import { approveAccount } from './use-cases/approve-account.ts'
import { cancelUnpaidItem } from './use-cases/cancel-unpaid-item.ts'
import { correctAccount } from './use-cases/correct-account.ts'
import { declineAccount } from './use-cases/decline-account.ts'
import { noteFailedAgain } from './use-cases/note-failed-again.ts'
import { openUnpaidItem } from './use-cases/open-unpaid-item.ts'
import { proposeAccount } from './use-cases/propose-account.ts'
import { recordUnpaidContact } from './use-cases/record-unpaid-contact.ts'
import { settleUnpaidItem } from './use-cases/settle-unpaid-item.ts'
import { signUnreachable } from './use-cases/sign-unreachable.ts'
import { viewUnpaidPerson } from './use-cases/view-unpaid-person.ts'

const LOOKS: ReadonlySet<string> = new Set<UnpaidItemEvent['type']>(['unpaidPersonViewed'])

export const unpaidItemDesign = designByTable({
  kind: 'unpaid-item',
  record: unpaidItemSchema,
  event: unpaidItemEventSchema,
  looks: LOOKS,
  table: UNPAID_TRANSITIONS,
  titles: UNPAID_STATE_TITLES,
  isBody: isUnpaidItemBody,
  useCaseOf,
  apply,
  streams: ({ unit }) => [unit],
  // From here on the application joins the next payment by itself.
  followUps: ({ application }, events) =>
    events.flatMap((event) =>
      event.type === 'accountCorrected'
        ? [
            {
              kind: 'application' as const,
              target: application,
              body: { type: 'replaceAccount' as const, account: event.account },
            },
          ]
        : [],
    ),
})

function useCaseOf(body: UnpaidItemBody): BoundUseCase<UnpaidItem, UnpaidItemEvent> {
  switch (body.type) {
    case 'openUnpaidItem':
      return bound(openUnpaidItem, body)
    case 'noteFailedAgain':
      return bound(noteFailedAgain, body)
    case 'recordUnpaidContact':
      return bound(recordUnpaidContact, body)
    case 'correctAccount':
      return bound(correctAccount, body)
    case 'proposeAccount':
      return bound(proposeAccount, body)
    case 'approveAccount':
      return bound(approveAccount, body)
    case 'declineAccount':
      return bound(declineAccount, body)
    case 'signUnreachable':
      return bound(signUnreachable, body)
    case 'settleUnpaidItem':
      return bound(settleUnpaidItem, body)
    case 'cancelUnpaidItem':
      return bound(cancelUnpaidItem, body)
    case 'viewUnpaidPerson':
      return bound(viewUnpaidPerson, body)
    default:
      return unreachable(body)
  }
}
