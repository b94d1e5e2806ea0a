// Use cases of the call, and what all its events have in common.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { ActHead, UseCase } from '#shared/domain/case/use-case.ts'
import type { z } from 'zod'
import type { PhoneCheckEvent } from './events.ts'
import type { PhoneCheck } from './phone-check.ts'

export type PhoneCheckUseCase<Schema extends z.ZodType> = UseCase<Schema, PhoneCheck, PhoneCheckEvent>

/** `unit` is the calling unit, whoever acts. */
export const happened = (head: ActHead, state: PhoneCheck | null) => ({
  v: 1 as const,
  call: head.target,
  unit: state?.unit ?? head.unit,
  at: head.at,
  by: head.actor,
  byName: head.actorName,
})

/** Nobody calls about an application that they accepted themselves (product sheet, roles). */
export const acceptedThemselves = (state: PhoneCheck, { actor }: Pick<ActHead, 'actor'>): Fault | null =>
  state.acceptedBy === actor ? fault('ownApplication') : null

/** Whose answers were unclear, or differ from the city's, does not ask again. */
export const askedAlready = (state: PhoneCheck, { actor }: Pick<ActHead, 'actor'>): Fault | null =>
  state.askedBy.some(({ id }) => id === actor) ? fault('askedAlready') : null

/** A call is made by the person who has it; one that nobody has is anybody's. */
export const callOfAnother = (state: PhoneCheck, { actor }: Pick<ActHead, 'actor'>): Fault | null =>
  state.caller === null || state.caller.id === actor
    ? null
    : fault('callOfAnother', { name: state.caller.name })
