// What a worker holds of the cache while it is unlocked.

import type { JournalEntry } from '#shared/contracts/host.ts'
import { START } from '#shared/contracts/municipal.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Position } from './cache-tables.ts'
import { Catalogue } from './catalogue.ts'

export interface Memory {
  position: Position
  catalogue: Catalogue
  /** When the file of a person outside the working set was fetched last, by their id (looked-up.ts). */
  lookedUp: ReadonlyMap<string, Instant>
  /** In device order. */
  shown: readonly JournalEntry[]
}

export const newPosition = (life: string): Position => ({
  key: 'position',
  life,
  nextPage: 1,
  cursor: START,
  notice: NO_NOTICE,
  absorbed: [],
  copy: null,
})

export const emptyMemory = (position: Position): Memory => ({
  position,
  catalogue: new Catalogue(),
  lookedUp: new Map(),
  shown: [],
})

/** The entries in device order, `news` in the place of what was known of the same commands. */
export function withShown(before: readonly JournalEntry[], news: readonly JournalEntry[]): JournalEntry[] {
  const entries = new Map([...before, ...news].map((entry) => [entry.command.id, entry]))
  return [...entries.values()].sort((a, b) => a.command.deviceSeq - b.command.deviceSeq)
}
