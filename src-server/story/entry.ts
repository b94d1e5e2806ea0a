// One thing that happened, in a sentence, with what there is to say about it below.

import type { Instant } from '#shared/kernel/instant.ts'

export interface Entry {
  /** When the server came to know it. */
  readonly at: Instant
  /** Among entries of one moment. */
  readonly place: number
  readonly sentence: string
  readonly details: readonly string[]
}

export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((one, other) => one.at - other.at || one.place - other.place)
