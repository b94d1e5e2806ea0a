// Whether a person has seen a record as it stands (SYNC-6). Looking at somebody's number leaves a line in the trail and
// raises the version, but changes nothing that a colleague could have missed: it turns no decision of theirs into a
// conflict.

import type { Instant } from '#shared/kernel/instant.ts'
import type { LogEntry } from './log-entry.ts'

interface Trailed {
  readonly version: number
  readonly log: readonly Pick<LogEntry, 'at' | 'event'>[]
}

/** What a person had before them when they acted. */
export interface Seen {
  /** The record's version; 0 where the act begins it. */
  readonly basedOn: number
  /**
   * The moments of the acts in its trail. Versions count, and a server put back from a backup counts anew: the same number
   * may then stand for another record, but not with the same acts (SYNC-9b). Missing in acts of older programs.
   */
  readonly trail?: readonly Instant[] | undefined
}

export const asSeen = (record: Trailed | null): Seen =>
  record === null || record.version === 0
    ? { basedOn: 0 }
    : { basedOn: record.version, trail: [...new Set(record.log.map(({ at }) => at))] }

/** For kinds of record that nobody only looks at. */
export const NO_LOOKS: ReadonlySet<string> = new Set()

/** `looks`: the events of this kind of record that only look, each of them the one event of its version. */
export function hasSeen(
  record: Trailed | null,
  { basedOn, trail }: Seen,
  looks: ReadonlySet<string> = NO_LOOKS,
): boolean {
  if (record === null) return basedOn === 0
  const { version, log } = record
  const lastChange = log.findLastIndex(({ event }) => !looks.has(event))
  const looksSince = log.length - 1 - lastChange
  if (basedOn > version || basedOn < version - looksSince) return false
  return trail === undefined || sameActs(log, trail, looks)
}

/** However many lines one act has left: it may have more consequences at the server than on the screen. */
function sameActs(log: Trailed['log'], trail: readonly Instant[], looks: ReadonlySet<string>): boolean {
  const seen = new Set(trail)
  const held = new Set(log.map(({ at }) => at))
  return trail.every((at) => held.has(at)) && log.every(({ at, event }) => seen.has(at) || looks.has(event))
}
