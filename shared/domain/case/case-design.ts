// What the journal, the screen, the sync and the server need to know of a kind of record, and nothing more.

import type { Result } from '#shared/kernel/result.ts'
import type { z } from 'zod'
import type { CaseKind } from './case-kind.ts'
import type { Command, CommandBody } from './command.ts'
import type { Actor, Refusal } from './gate.ts'
import { NO_LOOKS } from './seen.ts'
import type { DecideContext } from './use-case.ts'

/** The stream that every unit reads beside its own. */
export const CITY_STREAM = 'city'

/** What a command does to an application beside its own record, in the same transaction (publication, confirmation). */
export interface Effect {
  readonly application: string
  readonly body: CommandBody
}

/** What a command sets off in a transaction of its own, soon after (policy sheet 6: the outcome of a call). */
export interface FollowUp {
  readonly kind: CaseKind
  readonly target: string
  readonly body: CommandBody
}

// Methods, not properties: a design of one kind then fits where designs of any kind are handled. The kind of a record
// and the kind of its design always come from the same command or the same row.
export interface CaseDesign<Rec, Event> {
  readonly kind: CaseKind
  readonly record: z.ZodType<Rec>
  readonly event: z.ZodType<Event>
  /** Events that only look: they leave a line in the trail and change nothing (SYNC-6). */
  readonly looks: ReadonlySet<string>
  decide(state: Rec | null, command: Command, actor: Actor, context: DecideContext): Result<Event[], Refusal>
  /** Folds the events of one command; the version rises by one however many they are. */
  applyAll(state: Rec | null, events: readonly Event[]): Rec
  /** The streams in which the record travels: unit ids, or the city's stream that everybody reads. */
  streams(record: Rec): readonly string[]
  /** Ids of the applications that the command names. */
  membersOf(state: Rec | null, body: CommandBody): readonly string[]
  effects(record: Rec, events: readonly Event[]): readonly Effect[]
  followUps(record: Rec, events: readonly Event[]): readonly FollowUp[]
}

/** For designs whose commands touch nothing but their own record, and none of which only looks. */
export const ALONE = {
  looks: NO_LOOKS,
  membersOf: (): readonly string[] => [],
  effects: (): readonly Effect[] => [],
  followUps: (): readonly FollowUp[] => [],
}
