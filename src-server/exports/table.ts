// A ledger as the exports know it: columns with the kind of what stands in them, and rows that come one after the other,
// so that fifty thousand of them never stand in memory together.

import type { CellKind } from '#shared/contracts/exports.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'

export interface Column {
  readonly title: string
  /** `yuan`: a number of yuan, shown with two decimals. `count`: a whole number. `percent`: a share, 1 is 100 %. */
  readonly kind: CellKind
  /** In characters of the narrow kind; a Chinese character takes two. */
  readonly width: number
  /** Whether the foot of the table adds the column up. */
  readonly total?: boolean
}

/** A cell has the type that its column says; null leaves it empty. */
export type Cell = string | number | PlainDate | null
export type Row = readonly Cell[]

export interface Table {
  /** The name of the sheet, and of the file without its ending. */
  readonly name: string
  /** Printed above the header. */
  readonly title: string
  /** Under the title: the district, the day, the unit of the amounts. */
  readonly subtitle: string
  readonly columns: readonly Column[]
  readonly rows: AsyncIterable<Row> | Iterable<Row>
}
