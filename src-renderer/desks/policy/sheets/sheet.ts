// A reference sheet: what the rules share and staff look up as a whole, such as the standards or the holidays.

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { Table } from '../table.ts'

export interface Sheet {
  /** The last part of its address, `#/policy/standards`. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly table: Table
}

/** What of the sheets comes from the city. */
export type Loaded = Pick<CityNotice, 'catalogueB' | 'holidays'>
