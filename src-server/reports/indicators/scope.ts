// Whose records an indicator counts, and which years: the evaluation looked at three calendar years, the last included.

import { type Instant, shanghaiMoment } from '#shared/kernel/instant.ts'
import { addDays, type PlainDate, plainDate, yearOf } from '#shared/kernel/plain-date.ts'
import type { RawBuilder } from 'kysely'

export interface Scope {
  readonly from: PlainDate
  readonly asOf: PlainDate
  /** The first moment after the day. */
  readonly end: Instant
  /** Null: the whole city. */
  readonly unit: string | null
}

/**
 * Selects one line a counted case: `record` and `kind` to find it by, `unit`, `weight` (yuan, or 1), and `met`: whether it
 * is as it should be.
 */
export type Cases = (scope: Scope) => RawBuilder<unknown>

const YEARS = 3

export const scopeOf = (asOf: PlainDate, unit: string | null): Scope => ({
  from: plainDate(`${yearOf(asOf) - YEARS + 1}-01-01`),
  asOf,
  end: shanghaiMoment(addDays(asOf, 1), 0, 0),
  unit,
})
