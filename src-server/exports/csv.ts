// A table as .csv for programs: UTF-8 with a byte order mark, so that Excel reads Chinese, lines by CR LF, every cell
// quoted. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection): the one
// change that an export makes to what the records hold.

import type { Cell, Table } from './table.ts'

const BYTE_ORDER_MARK = '\u{FEFF}'
/** Full-width forms are read as their narrow ones by some programs. */
const FORMULA_START = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Characters that are handed on at once. */
const BLOCK = 16_384

export async function* writeCsv({ columns, rows }: Table): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${lineOf(columns.map(({ title }) => title))}`
  let block = ''
  for await (const row of rows) {
    block += lineOf(row)
    if (block.length > BLOCK) {
      yield block
      block = ''
    }
  }
  if (block !== '') yield block
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(quoted).join(',')}\r\n`

function quoted(cell: Cell): string {
  if (cell === null) return '""'
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
