// Which acts the person's items offer this member of staff: the rows of the state table, what the contacts allow, and
// who entered what waits for approval.

import { offers } from '#shared/domain/case/transition.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { UNPAID_TRANSITIONS, type UnpaidCommand } from '#shared/domain/unpaid-item/transitions.ts'
import type { UnpaidItem, UnpaidState } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { isUnreachable } from '#shared/domain/unpaid-item/use-cases/sign-unreachable.ts'

type By = Pick<Staff, 'id' | 'unit' | 'roles'>

const inTable = (command: UnpaidCommand, { state }: UnpaidItem, { roles }: By): boolean =>
  UNPAID_TRANSITIONS.some((row) => row.command === command && offers<UnpaidState>(row, state, roles))

/** For each act the items to which it can be done now; an empty list: it is not offered. */
export interface UnpaidOffers {
  readonly contact: readonly UnpaidItem[]
  readonly correct: readonly UnpaidItem[]
  readonly propose: readonly UnpaidItem[]
  readonly approve: readonly UnpaidItem[]
  readonly decline: readonly UnpaidItem[]
  readonly sign: readonly UnpaidItem[]
  /** Entered by this person, who therefore does not approve it. */
  readonly ownProposal: boolean
}

export function offersOf(items: readonly UnpaidItem[], staff: By): UnpaidOffers {
  const own = items.filter(({ unit }) => unit === staff.unit)
  const to = (command: UnpaidCommand, may: (item: UnpaidItem) => boolean = () => true) =>
    own.filter((item) => inTable(command, item, staff) && may(item))
  const isMine = ({ proposal }: UnpaidItem): boolean => proposal?.by === staff.id
  return {
    contact: to('recordUnpaidContact'),
    // The person at the counter with card and paper goes before what waits for approval, which falls away.
    correct: to('correctAccount', ({ state }) => state !== 'corrected'),
    propose: to('proposeAccount', ({ proposal }) => proposal === null),
    approve: to('approveAccount', (item) => item.proposal !== null && !isMine(item)),
    decline: to('declineAccount', ({ proposal }) => proposal !== null),
    sign: to('signUnreachable', ({ contacts }) => isUnreachable(contacts)),
    ownProposal: own.some(isMine),
  }
}
