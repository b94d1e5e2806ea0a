// The shape that every use case has, and what surrounds it when it is decided.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { z } from 'zod'
import type { Application } from './application.ts'
import type { ApplicationEvent } from './events.ts'
import type { KnownFacts } from './facts.ts'

export interface DecideContext {
  /** Proposed: somebody is about to do it and may still be stopped. Done: the citizen has left with the paper (ADR 1). */
  readonly stage: 'proposed' | 'done'
  readonly known: KnownFacts
}

/** The head of a sealed command, without its body: who, where, when, and the number for the paper. */
export interface ActHead {
  readonly target: string
  readonly unit: string
  readonly actor: string
  readonly actorName: string
  readonly at: Instant
  readonly receipt: string
}

export interface UseCase<Schema extends z.ZodType> {
  readonly body: Schema
  /** Whether it may be applied on a record that has moved on since (SYNC-6). */
  readonly commutes: boolean
  readonly decide: (
    state: Application | null,
    body: z.infer<Schema>,
    head: ActHead,
    context: DecideContext,
  ) => Result<ApplicationEvent[], Fault>
}

/** The part that all events have in common. */
export const happened = (head: ActHead) => ({
  v: 1 as const,
  application: head.target,
  unit: head.unit,
  at: head.at,
  by: head.actor,
  byName: head.actorName,
})
