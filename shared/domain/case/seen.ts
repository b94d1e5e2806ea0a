// Whether a person has seen a record as it stands. Looking at somebody's number leaves a line in the trail and raises the
// version, but changes nothing that a colleague could have missed: it turns no decision of theirs into a conflict (SYNC-6).

import type { LogEntry } from './log-entry.ts'

interface Trailed {
  readonly version: number
  readonly log: readonly LogEntry[]
}

const NONE: ReadonlySet<string> = new Set()

/** `looks`: the events of this kind of record that only look, each of them the one event of its version. */
export function hasSeen(record: Trailed | null, basedOn: number, looks: ReadonlySet<string> = NONE): boolean {
  if (record === null) return basedOn === 0
  const lastChange = record.log.findLastIndex(({ event }) => !looks.has(event))
  const looksSince = record.log.length - 1 - lastChange
  return basedOn <= record.version && basedOn >= record.version - looksSince
}
