// What a workstation of another protocol version can read, and outcomes cut down to it (SYNC-16).

import type { CommandOutcome, CommandOutcomes } from '#shared/contracts/municipal.ts'
import { type RecordKind, recordKindSchema } from '#shared/contracts/snapshot.ts'

/** Kinds of record that a workstation knows. */
export type Readable = ReadonlySet<RecordKind>

export const ALL_KINDS: Readable = new Set(recordKindSchema.options)
/** Version 1 had applications only. It reads no other records, and no fault that only acts on them can cause. */
export const KINDS_OF_VERSION_1: Readable = new Set(['city-notice', 'person', 'application'])

/** The outcomes without records of kinds that the workstation does not know. */
export const outcomesFor = (readable: Readable, answer: CommandOutcomes): CommandOutcomes => ({
  ...answer,
  outcomes: answer.outcomes.map((outcome) => outcomeFor(readable, outcome)),
})

function outcomeFor(readable: Readable, outcome: CommandOutcome): CommandOutcome {
  if (!('current' in outcome) || outcome.current === null) return outcome
  if (readable.has('kind' in outcome.current ? outcome.current.kind : 'application')) return outcome
  const { command, replayed, fault } = outcome
  // A conflict cannot be told without the record that it is with.
  return { command, replayed, status: 'refused', fault, current: null }
}
