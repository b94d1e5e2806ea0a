// The kinds of people who come to the counter, as one table: how many of a hundred, and how one of them is invented.

import { AT_WORK } from './archetypes-at-work.ts'
import { OTHERS } from './archetypes-others.ts'
import type { Archetype } from './sketch.ts'

/** The most frequent kind stands first. */
export const ARCHETYPES: readonly Archetype[] = [...AT_WORK, ...OTHERS]
