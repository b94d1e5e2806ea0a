// M-15: every figure is the sum of the records that the same export lists. The tables of the export are added up again
// from its unpaid items, recoup items and payments; sums in whole yuan.

import type { Books } from '../books.ts'
import type { Findings, Violation } from '../finding.ts'
import { FIGURES } from './table-figures.ts'

export function figures(books: Books): Findings {
  let looked = 0
  let notTold = 0
  const violations = books.tables.flatMap(({ table, asOf, row, column, value }): Violation[] => {
    const sum = FIGURES[table]?.(books, { asOf, row, column }) ?? null
    if (sum === null || typeof value !== 'number') {
      notTold += 1
      return []
    }
    looked += 1
    if (Math.abs(sum - value) < 0.005) return []
    return [
      {
        rule: 'M-15',
        kind: `table ${table} is not the sum of its records`,
        records: [],
        person: null,
        because: `${asOf ?? '?'} ${row} ${column}: the table says ${value}, the records give ${sum}`,
        clause: '评价报告 二（四）',
      },
    ]
  })
  return { violations, looked, notTold }
}
