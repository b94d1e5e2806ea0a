// What the municipal server said of its backups: up to this change of a unit, a restore loses nothing. Noted with the
// day on which this machine heard of it, because an applied command may leave the journal only 35 days after it was
// covered: a backup that is found to be bad is found within that time (SYNC-9b).

import { z } from 'zod'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { instantSchema } from '#shared/kernel/schema.ts'

export const durableNoteSchema = z.object({
  unit: unitIdSchema,
  upTo: z.int().positive(),
  /** When this machine heard of it. */
  at: instantSchema,
})
export type DurableNote = z.infer<typeof durableNoteSchema>

const DAY = 86_400_000
export const KEPT_AFTER_DURABLE = 35 * DAY

/** One note a unit and day is enough. */
export function isNews(notes: readonly DurableNote[], { unit, upTo, at }: DurableNote): boolean {
  const last = notes.findLast((each) => each.unit === unit)
  return last === undefined || (upTo > last.upTo && at - last.at >= DAY)
}

/** Up to which change of each unit the 35 days are over. */
export function releasedUpTo(notes: readonly DurableNote[], now: Instant): ReadonlyMap<string, number> {
  const released = new Map<string, number>()
  for (const { unit, upTo, at } of notes) {
    if (now - at > KEPT_AFTER_DURABLE) released.set(unit, Math.max(upTo, released.get(unit) ?? 0))
  }
  return released
}

/** Notes that still decide something: those of the last 35 days, and the newest before them. */
export const stillNeeded = (notes: readonly DurableNote[], now: Instant): DurableNote[] =>
  notes.filter(
    (note, index) =>
      now - note.at <= KEPT_AFTER_DURABLE ||
      !notes
        .slice(index + 1)
        .some((later) => later.unit === note.unit && now - later.at > KEPT_AFTER_DURABLE),
  )
