// What confirmation does with every line of the list, asked of each application's own gate with the facts at hand. The
// confirmer's page and the act itself read the same answer.

import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { ActHead, DecideContext } from '#shared/domain/case/use-case.ts'
import { findMember, unfitFor } from './member-check.ts'
import type { PublicationMember } from './publication.ts'

export interface Fated {
  readonly application: string
  /** `held`: it waits on the list until its hold is lifted; `left`: it is no longer due and goes back to the review. */
  readonly fate: 'confirmed' | 'held' | 'left'
  readonly unfit: Fault | null
}

export const confirmationOf = (
  listed: readonly PublicationMember[],
  head: ActHead,
  context: DecideContext,
): readonly Fated[] =>
  listed.map(({ application }) => {
    const member = findMember(context, application)
    const confirm = { type: 'confirmRecord' as const, publication: head.target }
    const unfit = member === undefined ? fault('recordUnknown') : unfitFor(member, confirm, head, context)
    return { application, fate: fateOf(unfit), unfit }
  })

const fateOf = (unfit: Fault | null): Fated['fate'] => {
  if (unfit === null) return 'confirmed'
  return unfit.fault === 'recordHeld' ? 'held' : 'left'
}
