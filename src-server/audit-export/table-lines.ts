// tables.ndjson: the values of tables 2-14, 2-15, 2-8 and of the settlement, as the program prints them for the day.

import { cancelledTable } from '../exports/official/cancelled-table.ts'
import { grantedTable } from '../exports/official/granted-table.ts'
import { settlementTable } from '../exports/official/settlement-table.ts'
import { unpaidTable } from '../exports/official/unpaid-table.ts'
import type { Asked } from './asked.ts'
import type { Line } from './ndjson-file.ts'

const TABLES = [
  ['2-14', unpaidTable],
  ['2-15', cancelledTable],
  ['2-8', grantedTable],
  ['settlement', settlementTable],
] as const

/** A row is named by its words, a column by its title without the unit; money in whole yuan. */
export async function* tableLines({ tx, asOf }: Asked): AsyncGenerator<Line> {
  const asked = { unit: null, asOf, month: asOf.slice(0, 7) }
  for (const [table, make] of TABLES) {
    const { columns, rows } = await make(tx, asked)
    for await (const cells of rows) {
      const row = cells.filter((_, index) => columns[index]?.kind === 'text').join(' ')
      for (const [index, column] of columns.entries()) {
        if (column.kind === 'text') continue
        yield { table, asOf, row, column: column.title.replace('（元）', ''), value: cells[index] ?? null }
      }
    }
  }
}
