// One application of the town's past in outline: when its money was due, and what became of it.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'

export interface Part {
  readonly on: PlainDate
  /** Of the whole, in percent. */
  readonly percent: number
}

export type Fate =
  | { readonly kind: 'paid' }
  /** The payment came back; `settledOn` is the day on which a later one arrived, or on which nothing was owed any more. */
  | {
      readonly kind: 'unpaid'
      readonly settledOn: PlainDate | null
      readonly by: 'payment' | 'revocation'
    }
  /** Paid, cancelled, and asked back. */
  | { readonly kind: 'recouped'; readonly cancelledOn: PlainDate; readonly parts: readonly Part[] }

export interface PastCase {
  readonly district: District
  /** The day of the first payment, whether it arrived or not. */
  readonly dueOn: PlainDate
  /** Whole yuan, where a table of the evaluation wants it so. */
  readonly amount: number | null
  readonly fate: Fate
}
