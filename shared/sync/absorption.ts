// Which commands stand on the screen beside the records, and when one of them leaves it: pure rules that every cache
// applies inside its own transactions, so that an act is neither missing from the screen nor on it twice.

import type { JournalEntry } from '#shared/contracts/host.ts'
import type { Cursor } from '#shared/contracts/municipal.ts'

/** How many absorbed commands the cache remembers, so that a window that is late in showing one does not bring it back. */
const REMEMBERED = 200

/**
 * The entry to keep for a command that is to be shown; null: none, because the records have it already. What is known
 * of an outcome, and of what a person decided about it, is never overwritten by a window that does not know it yet.
 */
export function shownAfter(
  held: JournalEntry | undefined,
  news: JournalEntry,
  absorbed: readonly string[],
): JournalEntry | null {
  if (news.disposition !== undefined) return news
  if (held?.disposition !== undefined) return held
  if (news.outcome !== null) return news
  if (held !== undefined) return held
  return absorbed.includes(news.command.id) ? null : news
}

export const isSame = (a: Cursor, b: Cursor): boolean =>
  a.epoch === b.epoch && a.of === b.of && a.unit === b.unit && a.city === b.city

/** The commands whose effect the records hold once the cursor stands where it does. */
export const absorbedBy = (cursor: Cursor, shown: readonly JournalEntry[]): string[] =>
  shown
    .filter(
      ({ command, outcome }) =>
        outcome?.status === 'applied' && command.unit === cursor.of && outcome.change <= cursor.unit,
    )
    .map(({ command }) => command.id)

export const remember = (before: readonly string[], absorbed: readonly string[]): string[] =>
  [...before, ...absorbed].slice(-REMEMBERED)

/** After a restore of the server an applied outcome is no longer true (SYNC-9b). */
export const withoutApplied = (entry: JournalEntry): JournalEntry =>
  entry.outcome?.status === 'applied' ? { command: entry.command, outcome: null } : entry
