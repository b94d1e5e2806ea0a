// The shape that every use case has, of whatever kind of record, and what surrounds it when it is decided.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { z } from 'zod'
import type { ActingRole } from './transition.ts'

/** An application on which another record acts, with what is known of its applicant at that moment. */
export interface Member {
  readonly application: Application
  readonly known: KnownFacts
}

export interface DecideContext {
  /** Proposed: somebody is about to do it and may still be stopped. Done: the citizen has left with the paper (ADR 1). */
  readonly stage: 'proposed' | 'done'
  readonly known: KnownFacts
  /** The applications that the command names (`membersOf` of its design), those of them that exist here. */
  readonly members?: readonly Member[]
}

/** The head of a sealed command, without its body: who, where, when, and the number for the paper. */
export interface ActHead {
  /** The command's own id. */
  readonly id: string
  readonly target: string
  readonly unit: string
  readonly actor: string
  readonly actorName: string
  readonly at: Instant
  readonly receipt: string
  /** What the person may do, as of the act. */
  readonly roles: readonly ActingRole[]
}

export interface UseCase<Schema extends z.ZodType, State, Event> {
  readonly body: Schema
  /** Whether it may be applied on a record that has moved on since (SYNC-6). */
  readonly commutes: boolean
  readonly decide: (
    state: State | null,
    body: z.infer<Schema>,
    head: ActHead,
    context: DecideContext,
  ) => Result<Event[], Fault>
}

/** A use case together with the body that it is to decide. */
export interface BoundUseCase<State, Event> {
  readonly commutes: boolean
  readonly decide: (state: State | null, head: ActHead, context: DecideContext) => Result<Event[], Fault>
}

export const bound = <Schema extends z.ZodType, State, Event>(
  useCase: UseCase<Schema, State, Event>,
  body: z.infer<Schema>,
): BoundUseCase<State, Event> => ({
  commutes: useCase.commutes,
  decide: (state, head, context) => useCase.decide(state, body, head, context),
})
