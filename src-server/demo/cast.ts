// The named people of the town, for tests, documentation and whoever tries the program: their identity numbers never
// change, their papers are dated from the town's "today", and each says what the engine answers when they apply today
// with the first certificate of their file. A test holds the engine and these claims together.
// The claims hold for a today from 2026-03-01 to 2028-04-30 (the notice of 2025 covers certificates from 2025-05-01).

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { CAST_AT_WORK } from './cast-at-work.ts'
import type { CastMember } from './cast-member.ts'
import { CAST_OTHERS } from './cast-others.ts'
import type { PersonDraft } from './person-draft.ts'

export const CAST: readonly CastMember[] = [...CAST_AT_WORK, ...CAST_OTHERS]

/** The file of a cast member as the server would have gathered it. */
export function castDraft(
  { name, identityNumber, mobile, district, facts }: CastMember,
  today: PlainDate,
): PersonDraft {
  return { household: { place: 'shanghai', district }, ...facts(today), name, identityNumber, mobile }
}
