// A value of the law over time, as a list of starts. A value holds until the next one starts, so an overlap or a gap
// in between cannot be written; the parameter test refuses a list that is out of order. Each start names its source.

import type { PlainDate } from '#shared/kernel/plain-date.ts'

export type Dated<T> = readonly { readonly from: PlainDate; readonly citation: string; readonly value: T }[]
export type DatedEntry<T> = Dated<T>[number]

/** The entry in force on a day, or null before the first one. The newest is looked at first: most cases are recent. */
export function inForce<T>(list: Dated<T>, day: PlainDate): DatedEntry<T> | null {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const entry = list[index]
    if (entry !== undefined && entry.from <= day) return entry
  }
  return null
}
