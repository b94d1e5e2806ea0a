// M-15: every figure is the sum of the records that the same export lists, and the export is the one that its manifest lists. The
// tables are added up again from unpaid items, recoup items and payments, and a row that is missing is missed.

import type { Books } from '../books.ts'
import type { Page } from '../finding.ts'
import { FIXED } from '../read-export.ts'
import { cellOf, FIGURES } from '../table-figures.ts'
import type { RuleCheck } from './rule.ts'

export const figures: RuleCheck = {
  clause: '评价报告 二（四）',
  check: (books, page) => {
    manifest(books, page)
    for (const [table, make] of Object.entries(FIGURES)) added(books, table, make, page)
    for (const { table } of books.tables) if (FIGURES[table] === undefined) page.notTold(`table ${table}`)
  },
}

function manifest(books: Books, page: Page): void {
  if (!books.listed) {
    page.notTold('the manifest')
    return
  }
  for (const { name, rows, sha256, promised } of books.files) {
    page.looked += 1
    if (promised === null) page.found('a file that the manifest does not list', [], null, name)
    else if (
      (promised.rows !== null && promised.rows !== rows) ||
      (promised.sha256 !== null && promised.sha256 !== sha256)
    )
      page.found(
        'not the file of the manifest',
        [],
        null,
        `${name}: ${rows} rows (${promised.rows ?? '?'} listed), SHA-256 ${sha256}`,
      )
  }
  for (const name of FIXED) if (!books.has(name)) page.found('a file is missing', [], null, `${name}.ndjson`)
}

/** A name by which totals go. */
const TOTAL = '合计'

function added(books: Books, table: string, make: (typeof FIGURES)[string], page: Page): void {
  const lines = books.tables.filter((line) => line.table === table)
  const [first] = lines
  if (first === undefined) {
    page.notTold(`table ${table}`)
    return
  }
  const asOf = first.asOf ?? books.lastDay
  const cells = make(books, asOf)
  const told = new Set<string>()
  const wrong = (row: string, column: string, says: number, sums: readonly number[]): void => {
    page.found(
      `table ${table} is not the sum of its records`,
      [],
      null,
      `${asOf} ${row} ${column}: the table says ${says}, the records give ${sums.join(' or ')}`,
    )
  }
  for (const { row, column, value } of lines) {
    if (typeof value !== 'number') continue
    page.looked += 1
    told.add(cellOf(row, column))
    const sums = row === TOTAL ? totalOf(cells, column) : (cells.get(cellOf(row, column)) ?? [0])
    if (sums.every((sum) => Math.abs(sum - value) >= 0.005)) wrong(row, column, value, sums)
  }
  const columns = new Set(lines.map(({ column }) => column))
  for (const [key, sums] of cells) {
    const [row = '', column = ''] = key.split('|')
    if (!told.has(key) && columns.has(column) && sums.every((sum) => sum !== 0)) wrong(row, column, 0, sums)
  }
}

function totalOf(cells: ReadonlyMap<string, readonly number[]>, column: string): readonly number[] {
  const sums = [...cells].filter(([key]) => key.endsWith(`|${column}`)).map(([, each]) => each)
  return [0, 1].map((reading) => sums.reduce((sum, each) => sum + (each[reading] ?? each[0] ?? 0), 0))
}
