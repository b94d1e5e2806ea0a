// A reference sheet: what the rules share and staff look up as a whole, such as the standards or the holidays.

import type { Table } from '../table.ts'

export interface Sheet {
  /** The last part of its address, `#/policy/standards`. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly table: Table
}
